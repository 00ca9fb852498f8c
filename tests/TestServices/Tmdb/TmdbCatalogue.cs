namespace MediaBridge.Tests.Services.Tmdb;

/// <summary>What the local TMDB knows. Titles are real, numbers of TMDB and texts are made up.</summary>
public static class TmdbCatalogue
{
    public static readonly TmdbFilm GoldRush = new()
    {
        Id = 90001,
        Title = "The Gold Rush",
        Original = "The Gold Rush",
        Date = "1925-07-13",
        Imdb = "tt0015864",
        Runtime = 95,
        Average = 8.012m,
        Votes = 1700,
        Overview = "A prospector looks for gold and finds hunger.",
        Tagline = "Eat your boots.",
        Genres = ["Comedy", "Adventure"],
        Keywords = ["gold", "winter"],
        OtherTitles = ["La ruée vers l'or"],
        Texts = new() { ["es-ES"] = ("La quimera del oro", "Un buscador encuentra hambre.", ""), ["de-DE"] = ("Goldrausch", "", "") },
        Certifications = [("US", 3, "G"), ("ES", 1, "X"), ("ES", 3, "APTA"), ("DE", 5, "6")],
        Posters = [("/rush-en.jpg", "en", 5.1m), ("/rush-es.jpg", "es", 5.0m), ("/rush-best.jpg", "en", 5.9m), ("/rush-bare.jpg", null, 6.0m), ("/rush-fr.jpg", "fr", 9.9m)],
        Backdrops = [("/wide-en.jpg", "en", 9.0m), ("/wide-bare.jpg", null, 5.0m)],
        Cast = [(7001, "Charles Chaplin", "The Lone Prospector"), (7002, "Georgia Hale", "Georgia")],
        Crew = [(7001, "Charles Chaplin", "Director", "Directing"), (7001, "Charles Chaplin", "Writer", "Writing"), (7001, "Charles Chaplin", "Story", "Writing"), (7009, "Roland Totheroh", "Director of Photography", "Camera")],
        Trailer = "rush-trailer",
        Collection = (8001, "The Tramp"),
    };

    public static readonly TmdbFilm Thief1924 = new() { Id = 90002, Title = "The Thief of Bagdad", Original = "The Thief of Bagdad", Date = "1924-03-23", Imdb = "tt0015400", Average = 7.4m, Votes = 200 };

    public static readonly TmdbFilm Thief1940 = new() { Id = 90003, Title = "The Thief of Bagdad", Original = "The Thief of Bagdad", Date = "1940-12-24", Imdb = "tt0033152", Average = 7.1m, Votes = 300 };

    public static readonly TmdbFilm Mabuse = new()
    {
        Id = 90004,
        Title = "Dr. Mabuse, the Gambler",
        Original = "Dr. Mabuse, der Spieler - Ein Bild der Zeit",
        OriginalLanguage = "de",
        Date = "1922-04-27",
        Imdb = "tt0013086",
        OtherTitles = ["The Great Gambler"],
        Texts = new() { ["de-DE"] = ("", "Ein Arzt spielt mit Menschen.", "") },
    };

    public static readonly TmdbFilm Page = new()
    {
        Id = 90005,
        Title = "A Page of Madness",
        Original = "狂った一頁",
        OriginalLanguage = "ja",
        Date = "1926-07-10",
        Imdb = "tt0017048",
        Texts = new() { ["ja-JP"] = ("", "病院の一日。", ""), ["en-US"] = ("A Page of Madness", "A day in an asylum.", "") },
    };

    public static readonly TmdbFilm Undated = new() { Id = 90006, Title = "A Film Without a Year", Original = "A Film Without a Year" };

    public static readonly TmdbFilm Lantern = new()
    {
        Id = 60001,
        Title = "The Lantern Road",
        Original = "The Lantern Road",
        Date = "2008-01-20",
        Imdb = "tt9900001",
        Tvdb = 990001,
        Average = 8.5m,
        Votes = 1200,
        Overview = "A lamp lighter goes from town to town.",
        Genres = ["Drama"],
        Keywords = ["lamp"],
        Certifications = [("US", 0, "TV-14"), ("DE", 0, "12")],
        Texts = new() { ["es-ES"] = ("El camino del farol", "Un farolero va de pueblo en pueblo.", "") },
        Posters = [("/lantern.jpg", "en", 5)],
        Cast = [(7101, "Ada Lamp", "Ines")],
        Crew = [(7102, "Ben Wick", "Writer", "Writing")],
        Seasons =
        [
            new TmdbSeasonData(61001, 1, "Season 1",
                new TmdbEpisodeData(62001, 1, "Dusk", "2008-01-20") { Imdb = "tt9900011", Tvdb = 990011, Overview = "The first lamp.", Texts = new() { ["es"] = ("Anochecer", "") } },
                new TmdbEpisodeData(62002, 2, "Night", "2008-01-27") { Imdb = "tt9900012", Tvdb = 990012 }),
            new TmdbSeasonData(61002, 2, "Season 2", new TmdbEpisodeData(62003, 1, "Dawn", "2009-03-08") { Imdb = "tt9900013" }),
        ],
        Groups = [("5acf93efc3a368739a000001", 3, [(1, [(2, 1), (1, 1)]), (2, [(1, 2)])])],
    };

    public static IReadOnlyList<TmdbFilm> All { get; } =
    [
        GoldRush, Thief1924, Thief1940, Mabuse, Page, Undated, Lantern,
        .. Enumerable.Range(1, 45).Select(i => new TmdbFilm { Id = 50000 + i, Title = $"Reel {i}", Original = $"Reel {i}", Date = $"19{i + 20}-05-01", Imdb = $"tt80000{i:00}", Average = 6.5m, Votes = 10 }),
    ];
}
