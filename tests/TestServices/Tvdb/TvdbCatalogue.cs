namespace MediaBridge.Tests.Services.Tvdb;

/// <summary>What the local TheTVDB knows. Films are real, series, numbers and texts are made up.</summary>
public static class TvdbCatalogue
{
    public static readonly TvdbTitleData Lantern = new()
    {
        Id = 990001,
        Name = "The Lantern Road",
        Date = "2008-01-20",
        Imdb = "tt9900001",
        Tmdb = 60001,
        Genres = ["Drama", "Animation"],
        Aliases = ["Lanterns"],
        Texts = new() { ["eng"] = ("The Lantern Road", "A lamp lighter goes from town to town."), ["spa"] = ("El camino del farol", "Un farolero va de pueblo en pueblo."), ["deu"] = ("Der Laternenweg", "") },
        Ratings = [("usa", "TV-14"), ("deu", "12")],
        Pictures = [(2, "/banners/lantern-en.jpg", "eng", 100_001), (2, "/banners/lantern-es.jpg", "spa", 100_000), (2, "/banners/lantern-best.jpg", "eng", 100_009), (3, "/banners/wide.jpg", null, 100_002), (3, "/banners/wide-en.jpg", "eng", 100_005), (23, "/banners/logo.png", "eng", 1)],
        People = [(7102, "Ben Wick", "Writer", null), (7101, "Ada Lamp", "Actor", "Ines"), (7103, "Cleo Flame", "Creator", null)],
        Seasons = [("official", 0, 61000), ("official", 1, 61001), ("official", 2, 61002), ("dvd", 1, 61101), ("absolute", 1, 61201)],
        Episodes =
        [
            new TvdbEpisodeData(990010, "2007-12-24", "Before the Road") { Places = new() { ["official"] = (0, 1), ["dvd"] = (1, 1) } },
            new TvdbEpisodeData(990011, "2008-01-20", "Dusk")
            {
                Places = new() { ["official"] = (1, 1), ["dvd"] = (1, 2), ["absolute"] = (1, 1) },
                Absolute = 1,
                Imdb = "tt9900011",
                Texts = new() { ["eng"] = ("Dusk", "The first lamp."), ["spa"] = ("Anochecer", null) },
                People = [(7104, "Dan Spark", "Guest Star", "Otto"), (7105, "Eva Glow", "Director", null)],
            },
            new TvdbEpisodeData(990012, "2008-01-27", "Night") { Places = new() { ["official"] = (1, 2), ["dvd"] = (1, 3), ["absolute"] = (1, 2) }, Absolute = 2, Imdb = "tt9900012", Texts = new() { ["eng"] = ("Night", "No lamp.") } },
            new TvdbEpisodeData(990013, "2009-03-08", "Dawn") { Places = new() { ["official"] = (2, 1), ["dvd"] = (1, 4), ["absolute"] = (1, 3) }, Absolute = 3, Texts = new() { ["eng"] = ("Dawn", "Light.") } },
        ],
    };

    /// <summary>A series in Japanese that is not counted in absolute numbers but in the order of that name.</summary>
    public static readonly TvdbTitleData Tide = new()
    {
        Id = 990100,
        Name = "潮の道",
        Language = "jpn",
        Country = "jpn",
        Date = "2012-04-01",
        Genres = ["Anime"],
        Texts = new() { ["jpn"] = ("潮の道", "海の話。"), ["eng"] = ("The Tide Road", "A tale of the sea.") },
        Seasons = [("official", 1, 61301), ("official", 2, 61302), ("absolute", 1, 61303)],
        Episodes =
        [
            .. Enumerable.Range(1, 24).Select(i => new TvdbEpisodeData(990100 + i, $"2012-{4 + (i / 13):00}-{(i % 13) + 1:00}", $"第{i}話")
            {
                Places = new() { ["official"] = i <= 12 ? (1, i) : (2, i - 12), ["absolute"] = (1, i) },
                Texts = i == 1 ? new() { ["eng"] = ("First Tide", "The sea comes.") } : [],
            }),
        ],
    };

    public static readonly TvdbTitleData Road2001 = new() { Id = 990201, Name = "The Salt Road", Date = "2001-09-01", Seasons = [], Texts = new() { ["eng"] = ("The Salt Road", "") } };

    public static readonly TvdbTitleData Road2019 = new() { Id = 990202, Name = "The Salt Road", Date = "2019-09-01", Seasons = [], Texts = new() { ["eng"] = ("The Salt Road", "") } };

    public static readonly TvdbTitleData GoldRush = new()
    {
        Id = 70001,
        Name = "The Gold Rush",
        Date = "1925-07-13",
        Imdb = "tt0015864",
        Tmdb = 90001,
        Genres = ["Comedy"],
        Texts = new() { ["eng"] = ("The Gold Rush", "A prospector looks for gold and finds hunger."), ["spa"] = ("La quimera del oro", "Un buscador encuentra hambre.") },
        Ratings = [("usa", "G")],
        Pictures = [(14, "https://pictures.test/rush.jpg", "eng", 5), (15, "https://pictures.test/wide.jpg", null, 5)],
        People = [(7001, "Charles Chaplin", "Director", null), (7001, "Charles Chaplin", "Actor", "The Lone Prospector")],
        List = (8001, "The Tramp"),
    };

    public static IReadOnlyList<TvdbTitleData> All { get; } = [Lantern, Tide, Road2001, Road2019, GoldRush];
}
