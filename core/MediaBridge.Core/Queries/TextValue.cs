namespace MediaBridge.Core.Queries;

/// <summary>Words, folded by <see cref="TextFold"/>.</summary>
internal sealed record TextValue : QueryValue
{
    /// <summary>The folded words, joined by blanks; at least one.</summary>
    public required string Words { get; init; }

    public TextMatch Match { get; init; }
}
