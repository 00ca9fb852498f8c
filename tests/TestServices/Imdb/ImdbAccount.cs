namespace MediaBridge.Tests.Services.Imdb;

/// <summary>Somebody's account of the local IMDb, with what it holds.</summary>
public sealed class ImdbAccount
{
    /// <summary>Its id.</summary>
    public string Id { get; init; } = "ur10000001";

    public string Name { get; init; } = "ana";

    public string Email { get; init; } = "ana@mail.test";

    public string Password { get; init; } = "open-sesame-canary";

    /// <summary>The key of its second factor in base 32; null if it has none.</summary>
    public string? TotpKey { get; init; }

    /// <summary>The language that its pages have: <c>en</c> or <c>es</c>.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Whether its title pages are those of reference view, which have no stars.</summary>
    public bool HasReferenceView { get; set; }

    /// <summary>Marks by title, in the order in which they were given.</summary>
    public Dictionary<string, ImdbMark> Ratings { get; } = new(StringComparer.Ordinal);

    /// <summary>When each title came onto the watchlist, in that order.</summary>
    public Dictionary<string, DateTimeOffset> Watchlist { get; } = new(StringComparer.Ordinal);

    public ImdbAccount Rated(string title, int mark, string at = "2024-05-06T20:15:00Z")
    {
        Ratings[title] = new ImdbMark(mark, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        return this;
    }

    public ImdbAccount Watchlisted(string title, string at = "2024-03-02T08:00:00Z")
    {
        Watchlist[title] = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        return this;
    }
}
