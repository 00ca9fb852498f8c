namespace MediaBridge.Tests.Services.Letterboxd;

/// <summary>A list of a member.</summary>
public sealed record LetterboxdList(string Slug, string Name, IReadOnlyList<LetterboxdFilm> Films)
{
    public bool IsPrivate { get; init; }
}
