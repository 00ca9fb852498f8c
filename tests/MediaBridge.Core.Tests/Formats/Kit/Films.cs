using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Kit;

/// <summary>Invented films that between them use every facet.</summary>
internal static class Films
{
    public static readonly MediaItem Lighthouse = new()
    {
        Title = "The Lighthouse Keeper's Daughter",
        OriginalTitle = "La hija del farero",
        SortTitle = "Lighthouse Keeper's Daughter, The",
        Year = 1962,
        Ids = ["tmdb.movie:900001", "imdb:tt9000001", "filmaffinity:900101"],
        Description = new Description
        {
            Types = ["documentary"],
            AlternativeTitles = ["La llum del far", "Das Licht; im Turm"],
            Overview = "Inés keeps the lamp burning after her father's death.\nOne night the beam finds a ship that should not be there: \"Santa Ana\", lost in 1911 {no survivors}.",
            Tagline = "Some lights are better left unlit",
            Runtime = TimeSpan.FromMinutes(104),
            Released = new DateOnly(1962, 3, 9),
            Genres = ["Drama", "Mystery"],
            Countries = ["Spain", "France"],
            Studios = ["Estudios Marina"],
            Language = "es",
            Languages = ["es", "fr"],
            Certification = "PG",
            Collection = new CollectionRef { Name = "Coast of Death", Id = "tmdb.collection:7001" },
            Trailer = new Uri("https://video.example/lighthouse"),
            Keywords = ["lighthouse", "ghost ship"],
            Translations = new Dictionary<string, Translation> { ["es"] = new() { Title = "La hija del farero", Overview = "Inés mantiene encendida la lámpara." } },
        },
        People =
        [
            new Person { Name = "Carmen Vidal", Role = Person.Director, Ids = ["imdb.name:nm9000001"] },
            new Person { Name = "Luis Orduña", Role = Person.Writer },
            new Person { Name = "Carmen Vidal", Role = Person.Writer },
            new Person { Name = "Elena Roca", Character = "Inés", Order = 0, Image = new Uri("https://images.example/roca.jpg") },
            new Person { Name = "Henri Mallet", Character = "Captain \"Noir\"", Order = 1 },
        ],
        Ratings =
        [
            new Rating { Value = 8, Scale = Scale.Ten, At = new DateOnly(2021, 5, 2) },
            Rating.OfSite("tmdb", 7.4m, 10, 1234),
            new Rating { Value = 88, Scale = Scale.Percent, Whose = Rating.CriticsMark, Site = "press" },
        ],
        Watches = [new Watch { At = new DateOnly(2019, 11, 30) }, new Watch { At = new DateTimeOffset(2021, 5, 1, 20, 15, 0, TimeSpan.Zero) }],
        Favourite = true,
        Lists = [new ListEntry { List = "spanish-gothic", Name = "Spanish Gothic", Rank = 2 }],
        Tags = ["sea", "black and white"],
        Note = "The best fog in cinema.",
        Artwork =
        [
            new Artwork { Role = Artwork.Poster, Path = "Lighthouse (1962)/poster.jpg", Tag = "p1-100", Url = new Uri("https://images.example/lighthouse.jpg") },
            new Artwork { Role = Artwork.Background, Url = new Uri("https://images.example/lighthouse-wide.jpg") },
        ],
        Versions =
        [
            new MediaVersion
            {
                Label = "2160p",
                Edition = "Restored",
                Release = new ReleaseFacts { Resolution = "2160p", Source = "BluRay", VideoCodec = "H.265" },
                Files =
                [
                    new MediaFile
                    {
                        Path = "Lighthouse (1962)/Lighthouse.2160p.mkv",
                        Length = 21_474_836_480,
                        Modified = new DateTimeOffset(2022, 1, 2, 3, 4, 5, TimeSpan.Zero),
                        Container = "mkv",
                        Duration = TimeSpan.FromMinutes(104.2),
                        Streams =
                        [
                            new MediaStream { Kind = MediaStream.Video, Codec = "hevc", Width = 3840, Height = 2160, Hdr = "HDR10", BitDepth = 10 },
                            new MediaStream { Kind = MediaStream.Audio, Codec = "eac3", Language = "es", Channels = 5.1m },
                            new MediaStream { Kind = MediaStream.Text, Codec = "subrip", Language = "en" },
                        ],
                    },
                ],
            },
        ],
        Subtitles = [new Subtitle { Path = "Lighthouse (1962)/Lighthouse.fr.srt", Language = "fr" }],
        Provenance = new Provenance { Origin = "files.videos", Page = new Uri("https://films.example/900001") },
        Extras = new Dictionary<string, JsonElement> { ["test.extra"] = JsonSerializer.SerializeToElement(new { depth = 1, list = new[] { 1, 2 }, none = (string?)null }) },
    };

    public static readonly MediaItem Tide = new()
    {
        Title = "Low Tide",
        Year = 1964,
        Ids = ["tmdb.movie:900002", "imdb:tt9000002"],
        Description = new Description { Types = ["miniseries"], Overview = "", Genres = ["Drama"], Collection = new CollectionRef { Name = "Coast of Death" }, Countries = [] },
        People = [new Person { Name = "Carmen Vidal", Role = Person.Director }, new Person { Name = "Elena Roca", Character = "Marta" }],
        Ratings = [Rating.OfSite("tmdb", 6.0m, 10, 50)],
        Watches = [],
    };

    public static readonly MediaItem Bare = new() { Title = "Untitled Reel", Ids = ["filmaffinity:1"] };

    public static readonly MediaItem Episode = new()
    {
        Kind = ItemKinds.Episode,
        Title = "The Second Bell",
        Ids = ["tvdb.episode:5"],
        Placement = new Placement { ParentTitle = "Harbour Street", ParentIds = ["tvdb.series:4"], Season = 1, Number = 2, AirDate = new DateOnly(2003, 10, 4) },
        Watches = [new Watch { At = new DateOnly(2003, 10, 5) }],
    };

    public static readonly IReadOnlyList<MediaItem> All = [Lighthouse, Tide, Bare, Episode];
}
