namespace MediaBridge.Tests.Services.Simkl;

/// <summary>A title that the local Simkl knows.</summary>
public sealed record SimklTitleData
{
    /// <summary>movies, shows or anime.</summary>
    public required string Part { get; init; }

    public required long Id { get; init; }

    public required string Title { get; init; }

    public int Year { get; init; } = 1990;

    /// <summary>Ids elsewhere, by service.</summary>
    public IReadOnlyDictionary<string, string> Ids { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? AnimeType { get; init; }

    /// <summary>Episodes of each season, from 1.</summary>
    public IReadOnlyList<int> Episodes { get; init; } = [];

    /// <summary>Series and anime are numbered together.</summary>
    public string Key => FormattableString.Invariant($"{(Part == "movies" ? "movie" : "tv")}/{Id}");
}
