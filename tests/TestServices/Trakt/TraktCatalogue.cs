using System.Globalization;

namespace MediaBridge.Tests.Services.Trakt;

/// <summary>What the local Trakt knows.</summary>
public static class TraktCatalogue
{
    public const int Reels = 700;

    public static readonly TraktThing GoldRush = new() { Kind = "movie", Trakt = 101, Title = "The Gold Rush", Year = 1925, Imdb = "tt0015864", Tmdb = 962 };
    public static readonly TraktThing Thief1924 = new() { Kind = "movie", Trakt = 102, Title = "The Thief of Bagdad", Year = 1924, Imdb = "tt0015400", Tmdb = 28963, Released = "1924-03-18" };
    public static readonly TraktThing Thief1940 = new() { Kind = "movie", Trakt = 103, Title = "The Thief of Bagdad", Year = 1940, Imdb = "tt0033152", Tmdb = 28964, Released = "1940-12-05" };

    /// <summary>A series whose number of TMDB is that of a film, too.</summary>
    public static readonly TraktThing Lantern = new() { Kind = "show", Trakt = 201, Title = "The Lantern Road", Year = 2008, Imdb = "tt9900001", Tmdb = 962, Tvdb = 990001, Released = "2008-01-20" };
    public static readonly TraktThing Season1 = new() { Kind = "season", Trakt = 2101, Title = "Season 1", Show = Lantern, Season = 1, Tmdb = 61001, Tvdb = 991001 };
    public static readonly TraktThing Dusk = Episode(1, "Dusk");
    public static readonly TraktThing Night = Episode(2, "Night");
    public static readonly TraktThing Dawn = Episode(3, "Dawn");

    public static IReadOnlyList<TraktThing> All { get; } =
    [
        GoldRush, Thief1924, Thief1940, Lantern, Season1, Dusk, Night, Dawn,
        .. Enumerable.Range(1, Reels).Select(Reel),
    ];

    public static TraktThing Reel(int number) => new()
    {
        Kind = "movie",
        Trakt = 1000 + number,
        Title = string.Create(CultureInfo.InvariantCulture, $"Reel {number}"),
        Year = 1921 + number % 90,
        Imdb = string.Create(CultureInfo.InvariantCulture, $"tt{8000000 + number}"),
        Tmdb = 50000 + number,
    };

    private static TraktThing Episode(int number, string title) => new()
    {
        Kind = "episode",
        Trakt = 22000 + number,
        Title = title,
        Show = Lantern,
        Season = 1,
        Number = number,
        Imdb = number == 3 ? null : string.Create(CultureInfo.InvariantCulture, $"tt{9900010 + number}"),
        Tmdb = 62000 + number,
        Tvdb = 992000 + number,
        Released = "2008-01-27",
    };
}
