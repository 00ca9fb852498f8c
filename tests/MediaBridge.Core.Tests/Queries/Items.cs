using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Queries;

/// <summary>Items with something in every facet that queries ask for.</summary>
internal static class Items
{
    public static readonly MediaItem Charade = new()
    {
        Title = "Charade",
        OriginalTitle = "Charade",
        Year = 1963,
        Ids = ["imdb:tt0056923", "tmdb.movie:4808"],
        Description = new Description { Overview = "A widow is pursued in Paris.", Genres = ["Comedy", "Science Fiction"], Countries = ["United States"], Language = "en-US", Runtime = TimeSpan.FromMinutes(113), Released = new DateOnly(1963, 12, 5), Collection = new CollectionRef { Name = "Stanley's Best" } },
        People = [new Person { Name = "Audrey Hepburn" }, new Person { Name = "Stanley Donen", Role = Person.Director }],
        Ratings = [Rating.Own(3.5m, 5, 0.5m) with { At = new DateOnly(2024, 5, 1) }, Rating.OfSite("imdb", 7.9m, 10, 80_000), Rating.OfSite("fa", 7.2m, 10, 9_000)],
        Watches = [new Watch { At = new DateOnly(2024, 5, 20) }, new Watch()],
        Favourite = true,
        Lists = [new ListEntry { List = "watchlist", At = new DateOnly(2023, 1, 2) }, new ListEntry { List = "123", Name = "Paris in films" }],
        Tags = ["to-lend"],
        Note = "Grant at his best.",
        Versions = [new MediaVersion { Edition = "Restored", Release = new ReleaseFacts { VideoCodec = "x265", Hdr = "HDR10" }, Files = [new MediaFile { Path = "films/Charade (1963)/Charade.mkv", Streams = [new MediaStream { Kind = MediaStream.Video, Codec = "hevc", Width = 1920, Height = 800 }, new MediaStream { Kind = MediaStream.Audio, Codec = "eac3" }] }] }],
    };

    public static readonly MediaItem Amelie = new()
    {
        Title = "Amélie",
        OriginalTitle = "Le Fabuleux Destin d'Amélie Poulain",
        Year = 2001,
        Ids = ["imdb:tt0211915"],
        Description = new Description { Genres = ["Comedy", "Romance"], Tagline = "She'll change your life!" },
    };

    public static readonly MediaItem Pilot = new()
    {
        Kind = ItemKinds.Episode,
        Title = "千と千尋",
        Placement = new Placement { ParentTitle = "Straße nach Łódź", Season = 1, Number = 2, LastNumber = 3, AirDate = new DateOnly(2019, 2, 28) },
    };

    public static readonly IReadOnlyList<MediaItem> All = [Charade, Amelie, Pilot];
}
