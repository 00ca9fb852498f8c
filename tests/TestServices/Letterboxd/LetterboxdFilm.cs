namespace MediaBridge.Tests.Services.Letterboxd;

/// <summary>A film of the site.</summary>
public sealed record LetterboxdFilm(string Slug, string Name, int? Year)
{
    public string Code => $"f{Slug.Length}{Slug[^1]}";

    /// <summary>Its number at TMDB.</summary>
    public int Tmdb { get; init; } = 1000;

    public static LetterboxdFilm Number(int number) => new($"film-{number}", $"Film {number}", 1950 + (number % 70)) { Tmdb = 1000 + number };
}
