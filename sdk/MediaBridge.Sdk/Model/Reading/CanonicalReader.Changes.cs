using System.Diagnostics.CodeAnalysis;

namespace MediaBridge.Sdk;

/// <summary>What is planned.</summary>
internal ref partial struct CanonicalReader
{
    /// <summary>Reads a change, if it is plain.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out PlannedChange? change) => TryRead(utf8, static (ref r) => r.PlannedChange(), out change);

    /// <summary>Reads desired items, if they are plain.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out IReadOnlyList<DesiredItem>? desired)
        => TryRead(utf8, static (ref r) => r.List(static (ref one) => one.DesiredItem()), out desired);

    private PlannedChange PlannedChange()
    {
        Open();
        ChangeKind? kind = null;
        string? target = null, summary = null, facet = null, contentKey = null, precondition = null, answer = null, reason = null;
        IReadOnlyList<ExternalId>? items = null;
        IReadOnlyList<FieldChange>? fields = null;
        StagedContent? content = null, overwritten = null;
        DesiredItem? @do = null, inverse = null;
        IReadOnlyList<DesiredItem>? effects = null;
        MediaItem? found = null;
        TimeSpan? settleAfter = null;
        Question? ask = null;
        while (Next())
        {
            switch (Name)
            {
                case "kind":
                    kind = Kind();
                    break;
                case "target":
                    target = Text();
                    break;
                case "summary":
                    summary = Text();
                    break;
                case "items":
                    items = IdList();
                    break;
                case "facet":
                    facet = Word();
                    break;
                case "fields":
                    fields = List(static (ref r) => r.FieldChange());
                    break;
                case "content":
                    content = StagedContent();
                    break;
                case "contentKey":
                    contentKey = Text();
                    break;
                case "overwritten":
                    overwritten = StagedContent();
                    break;
                case "precondition":
                    precondition = Text();
                    break;
                case "do":
                    @do = DesiredItem();
                    break;
                case "inverse":
                    inverse = DesiredItem();
                    break;
                case "effects":
                    effects = List(static (ref r) => r.DesiredItem());
                    break;
                case "found":
                    found = Item();
                    break;
                case "settleAfter":
                    settleAfter = Span();
                    break;
                case "ask":
                    ask = Question();
                    break;
                case "answer":
                    answer = Text();
                    break;
                case "reason":
                    reason = Text();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new PlannedChange
        {
            Kind = Needed(kind),
            Target = Needed(target),
            Summary = summary,
            Items = Needed(items),
            Facet = facet,
            Fields = Needed(fields),
            Content = content,
            ContentKey = contentKey,
            Overwritten = overwritten,
            Precondition = precondition,
            Do = @do,
            Inverse = inverse,
            Effects = Needed(effects),
            Found = found,
            SettleAfter = settleAfter ?? default,
            Ask = ask,
            Answer = answer,
            Reason = reason,
        };
    }

    private Question Question()
    {
        Open();
        string? code = null, text = null;
        IReadOnlyList<string>? choices = null;
        while (Next())
        {
            switch (Name)
            {
                case "code":
                    code = Word();
                    break;
                case "text":
                    text = Text();
                    break;
                case "choices":
                    choices = Words();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new Question
        {
            Code = Needed(code),
            Text = Needed(text),
            Choices = Needed(choices),
        };
    }

    private FieldChange FieldChange()
    {
        Open();
        string? path = null, before = null, after = null;
        while (Next())
        {
            switch (Name)
            {
                case "path":
                    path = Word();
                    break;
                case "before":
                    before = Text();
                    break;
                case "after":
                    after = Text();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new FieldChange
        {
            Path = Needed(path),
            Before = before,
            After = after,
        };
    }

    private DesiredItem DesiredItem()
    {
        Open();
        MediaItem? item = null;
        DesiredOp? op = null;
        while (Next())
        {
            switch (Name)
            {
                case "item":
                    item = Item();
                    break;
                case "op":
                    op = Op();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new DesiredItem
        {
            Item = Needed(item),
            Op = op ?? default,
        };
    }

    private ChangeKind Kind() => (ChangeKind)Whole();

    private DesiredOp Op() => (DesiredOp)Whole();
}
