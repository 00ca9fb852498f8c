namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>An account of the site.</summary>
public sealed class SiteAccount
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string Password { get; init; } = "password-canary-word";

    /// <summary>Ratings by film; shown with the newest first.</summary>
    public Dictionary<string, SiteRating> Ratings { get; } = new(StringComparer.Ordinal);

    /// <summary>Films in the order in which they were rated.</summary>
    public List<string> Order { get; } = [];

    public List<SiteList> Lists { get; } = [];

    /// <summary>Films of which it wrote a review.</summary>
    public HashSet<string> Reviews { get; } = new(StringComparer.Ordinal);

    /// <summary>Rates a film, or rates it anew: the film is then the newest.</summary>
    public void Rate(string film, int? mark, DateOnly day)
    {
        Order.Remove(film);
        Order.Add(film);
        Ratings[film] = new SiteRating { Film = film, Mark = mark, Day = day };
    }

    /// <summary>Takes a rating away.</summary>
    public void Unrate(string film)
    {
        Order.Remove(film);
        Ratings.Remove(film);
    }

    /// <summary>Ratings with the newest day first, and on one day the last that was given.</summary>
    public IReadOnlyList<SiteRating> Newest() => [.. Enumerable.Reverse(Order).Select(f => Ratings[f]).OrderByDescending(r => r.Day)];

    public override string ToString() => string.Join('\n', Ratings.Values.OrderBy(r => r.Film, StringComparer.Ordinal).Select(r => $"{r.Film}={r.Mark}"));
}
