namespace MediaBridge.Plugins.Imdb.Mapping;

/// <summary>A type of titles, and what it is here.</summary>
internal sealed record TitleType
{
    /// <summary>IMDb's code; empty if the type is not known.</summary>
    public string Code { get; init; } = "";

    /// <summary>IMDb's English word.</summary>
    public string Name { get; init; } = "";

    /// <summary>The kind of item.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is more closely.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];
}
