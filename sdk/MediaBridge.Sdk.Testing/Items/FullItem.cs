using System.Text.Json;

namespace MediaBridge.Sdk.Testing;

/// <summary>Fills every facet with plausible values.</summary>
internal static class FullItem
{
    private static readonly DateTimeOffset Seen = new(2024, 5, 6, 20, 15, 0, TimeSpan.Zero);

    public static MediaItem Of(MediaItem film) => film with
    {
        OriginalTitle = "Le " + film.Title,
        SortTitle = film.Title + ", The",
        Ids = [.. film.Ids, "tmdb.movie:603"],
        Placement = new Placement { ParentIds = ["tmdb.collection:2344"], ParentTitle = "The Films", Number = 1 },
        Description = new Description
        {
            Types = [Description.TvMovie],
            AlternativeTitles = ["The Film, Again"],
            Overview = "Somebody looks for something & finds it.",
            Tagline = "Found.",
            Runtime = TimeSpan.FromMinutes(113),
            Released = new DateOnly(film.Year ?? 1963, 12, 5),
            Genres = ["Comedy", "Thriller"],
            Countries = ["US"],
            Studios = ["Stanley Donen Films"],
            Language = "en",
            Certification = "PG",
            Collection = new CollectionRef { Name = "The Films", Id = "tmdb.collection:2344" },
            Translations = new Dictionary<string, Translation>(StringComparer.Ordinal) { ["es"] = new() { Title = "Película", Overview = "Alguien busca algo." } },
        },
        People =
        [
            new Person { Name = "Ana Pérez", Character = "Regina", Order = 1, Ids = ["imdb.name:nm0000030"] },
            new Person { Name = "Bob Roe", Role = Person.Director },
        ],
        Ratings = [Rating.Own(8, 10) with { At = Seen }, Rating.OfSite("imdb", 7.9m, 10, 81_234)],
        Watches = [new Watch { At = Seen, NativeId = "play-1" }, new Watch { At = new DateOnly(2020, 1, 2) }],
        Progress = new PlayProgress { Position = TimeSpan.FromMinutes(12), Of = TimeSpan.FromMinutes(113), At = Seen },
        Favourite = true,
        Lists = [new ListEntry { List = ListEntry.Watchlist, Rank = 3, At = Seen }],
        Tags = ["to show Bob"],
        Note = "Better the second time.",
        Artwork = [new Artwork { Role = Artwork.Poster, Id = "poster-1", Url = new Uri("https://images.test/poster.jpg"), Width = 1000, Height = 1500 }],
        Versions =
        [
            new MediaVersion
            {
                Label = "1080p",
                Files =
                [
                    new MediaFile
                    {
                        Path = "films/Film.mkv",
                        Length = 4_000_000_000,
                        Modified = Seen,
                        Streams = [new MediaStream { Kind = MediaStream.Video, Codec = "h264", Width = 1920, Height = 1080 }, new MediaStream { Kind = MediaStream.Audio, Codec = "aac", Language = "en", Channels = 5.1m }],
                    },
                ],
            },
        ],
        Chapters = [new Chapter { Start = TimeSpan.Zero, Title = "Megève" }],
        Subtitles = [new Subtitle { Path = "films/Film.en.srt", Language = "en", Format = "srt" }],
        Release = new ReleaseFacts { Name = "Film.1963.1080p.BluRay.x264-GRP", Resolution = "1080p", Source = "BluRay", Group = "GRP" },
        Generation = new Generation { Prompt = "a film poster", Model = "6.1", Job = "midjourney.job:0f1e", Index = 2 },
        Attachments = [new Attachment { Role = Attachment.Nfo, Name = "film.nfo", Content = new StagedContent(new string('a', 64), 12) }],
        Provenance = new Provenance { Origin = "kit.films", Page = new Uri("https://films.test/1") },
        Extras = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["kit.shelf"] = Some.JsonOf("B4") },
    };
}
