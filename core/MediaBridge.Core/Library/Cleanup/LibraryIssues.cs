namespace MediaBridge.Core.Library.Cleanup;

/// <summary>One thing that is wrong with items or files of the library.</summary>
public sealed record LibraryIssues
{
    /// <summary>Which, as one word, such as <c>poster</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it means, for people: <c>films and series without a poster</c>.</summary>
    public required string Description { get; init; }

    /// <summary>How many.</summary>
    public required long Count { get; init; }

    /// <summary>The first of them: names of items, or paths.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>What can be done about it; null where nothing needs to be.</summary>
    public string? Hint { get; init; }
}
