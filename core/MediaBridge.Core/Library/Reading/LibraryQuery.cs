namespace MediaBridge.Core.Library.Reading;

/// <summary>What is looked for in the library.</summary>
public sealed record LibraryQuery
{
    /// <summary>The query, in the language of <c>where:</c>; empty for everything.</summary>
    public string Text { get; init; } = "";

    /// <summary>The field that its plain words are looked for in, such as <c>title</c>; null for all.</summary>
    public string? Field { get; init; }

    /// <summary>Whether words that are spelt nearly so count too.</summary>
    public bool IsFuzzy { get; init; }

    /// <summary>The most hits.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>How many hits to pass over.</summary>
    public int Offset { get; init; }

    /// <summary>Whether hits are counted by genre, decade and kind too.</summary>
    public bool WithFacets { get; init; }
}
