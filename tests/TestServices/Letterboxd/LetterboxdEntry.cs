namespace MediaBridge.Tests.Services.Letterboxd;

/// <summary>An entry of a diary.</summary>
public sealed record LetterboxdEntry(int Number, LetterboxdFilm Film, DateOnly? Watched)
{
    /// <summary>Half stars.</summary>
    public decimal? Rating { get; init; }

    public bool Rewatch { get; init; }

    public bool Liked { get; init; }

    /// <summary>HTML.</summary>
    public string? Review { get; init; }

    /// <summary>Whether it is one about a series, as TMDB numbers it.</summary>
    public bool IsSeries { get; init; }
}
