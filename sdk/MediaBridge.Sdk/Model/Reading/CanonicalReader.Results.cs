using System.Diagnostics.CodeAnalysis;

namespace MediaBridge.Sdk;

/// <summary>What came of a change.</summary>
internal ref partial struct CanonicalReader
{
    /// <summary>Reads what came of a change, if it is plain.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out ChangeResult? result) => TryRead(utf8, static (ref r) => r.ChangeResult(), out result);

    private ChangeResult ChangeResult()
    {
        Open();
        string? target = null, tag = null;
        Outcome? outcome = null;
        StagedContent? content = null;
        MediaItem? item = null;
        IReadOnlyList<DesiredItem>? effects = null;
        PluginError? error = null;
        while (Next())
        {
            switch (Name)
            {
                case "target":
                    target = Text();
                    break;
                case "outcome":
                    outcome = Outcome();
                    break;
                case "tag":
                    tag = Text();
                    break;
                case "content":
                    content = StagedContent();
                    break;
                case "item":
                    item = Item();
                    break;
                case "effects":
                    effects = List(static (ref r) => r.DesiredItem());
                    break;
                case "error":
                    error = PluginError();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new ChangeResult
        {
            Target = Needed(target),
            Outcome = Needed(outcome),
            Tag = tag,
            Content = content,
            Item = item,
            Effects = Needed(effects),
            Error = error,
        };
    }

    private PluginError PluginError()
    {
        Open();
        ErrorKind? kind = null;
        string? message = null, code = null, hint = null;
        TimeSpan? retryAfter = null;
        while (Next())
        {
            switch (Name)
            {
                case "kind":
                    kind = ErrorKind();
                    break;
                case "message":
                    message = Text();
                    break;
                case "code":
                    code = Word();
                    break;
                case "hint":
                    hint = Text();
                    break;
                case "retryAfter":
                    retryAfter = Span();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new PluginError
        {
            Kind = Needed(kind),
            Message = Needed(message),
            Code = code,
            Hint = hint,
            RetryAfter = retryAfter,
        };
    }

    private Outcome Outcome() => (Outcome)Whole();

    private ErrorKind ErrorKind() => (ErrorKind)Whole();
}
