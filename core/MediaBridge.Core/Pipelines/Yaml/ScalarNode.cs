namespace MediaBridge.Core.Pipelines.Yaml;

/// <summary>A text. Only a schema says whether a plain one is a number, a yes or no, or a text.</summary>
internal sealed record ScalarNode : Node
{
    public required string Value { get; init; }

    /// <summary>Whether it is written without quotes, so that it may stand for a number, yes/no or nothing.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether its characters stand in the text one by one behind <see cref="Node.Start"/> (and one quote).</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>Whether the day of a run stands in it, which only a run fills in; then other characters are still escaped.</summary>
    public bool IsDated { get; init; }

    /// <summary>Whether nothing is written: <c>key:</c> or <c>key: ~</c>.</summary>
    public bool IsEmpty => IsPlain && Value is "" or "~";

    public override string What => "a single value";

    /// <summary>The place of a character of the value; the scalar's own place if that is not known.</summary>
    public Position At(int offset)
    {
        if (!IsVerbatim)
        {
            return Start;
        }

        var shift = offset + (IsPlain ? 0 : 1);
        return Start with { Column = Start.Column + shift, Index = Start.Index + shift };
    }
}
