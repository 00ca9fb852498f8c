namespace MediaBridge.Tests.Services.Letterboxd;

/// <summary>A member with what they keep there.</summary>
public sealed record LetterboxdMember(string Name)
{
    public List<LetterboxdFilm> Watchlist { get; } = [];

    /// <summary>Films that were seen, with marks from 1 to 10.</summary>
    public List<(LetterboxdFilm Film, int? Mark)> Seen { get; } = [];

    public List<LetterboxdList> Lists { get; } = [];

    /// <summary>The diary, the newest entry first.</summary>
    public List<LetterboxdEntry> Diary { get; } = [];

    /// <summary>Whether the watchlist is shown to its owner only.</summary>
    public bool IsWatchlistPrivate { get; set; }

    /// <summary>A cookie with which the site knows the member.</summary>
    public string Cookie => $"letterboxd.signed.in.as={Name}; letterboxd.user=secret-{Name}";
}
