using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace MediaBridge.Plugins.Tests.Trakt;

/// <summary>Exports as the site makes them.</summary>
internal static class ExportZip
{
    public const string Ratings = """
        [
          {"rated_at":"2024-03-07T19:37:27.000Z","rating":8,"type":"movie","movie":{"title":"The Gold Rush","year":1925,"ids":{"trakt":101,"slug":"the-gold-rush-1925","imdb":"tt0015864","tmdb":962}}},
          {"rated_at":"2024-04-07T19:37:27.000Z","rating":9,"type":"show","show":{"title":"The Lantern Road","year":2008,"ids":{"trakt":201,"slug":"the-lantern-road","tvdb":990001,"imdb":"tt9900001","tmdb":962}}},
          {"rated_at":"2024-05-07T19:37:27.000Z","rating":7,"type":"season","season":{"number":1,"ids":{"trakt":2101,"tvdb":991001,"tmdb":61001}},"show":{"title":"The Lantern Road","year":2008,"ids":{"trakt":201}}},
          {"rated_at":"2024-06-07T19:37:27.000Z","rating":6,"type":"episode","episode":{"season":1,"number":2,"title":"Night","ids":{"trakt":22002,"imdb":"","tmdb":62002,"tvdb":null}},"show":{"title":"The Lantern Road","year":2008,"ids":{"trakt":201}}}
        ]
        """;

    public const string Watchlist = """[{"rank":1,"id":7,"listed_at":"2024-03-01T00:00:00.000Z","notes":"with music","type":"movie","movie":{"title":"The Thief of Bagdad","year":1924,"ids":{"trakt":102,"imdb":"tt0015400"}}}]""";

    /// <summary>Rows of so many films, a play a day.</summary>
    public static string History(int films) => JsonSerializer.Serialize(Enumerable.Range(1, films).Select(i => new
    {
        id = 4_000_000_000 + i,
        watched_at = new DateTime(2024, 1, 1, 20, 0, 0, DateTimeKind.Utc).AddDays(i % 90),
        action = "watch",
        type = "movie",
        movie = new { title = $"Reel {i}", year = 1921 + i % 90, ids = new { trakt = 1000 + i, imdb = $"tt{8000000 + i}", tmdb = 50000 + i } },
    }));

    public static byte[] Of(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    public static byte[] All(int films) => Of(
        ("ana/user-settings.json", """{"user":{"username":"ana"}}"""),
        ("ana/ratings-all.json", Ratings),
        ("ana/watched-history-1.json", History(films)),
        ("ana/watched-movies.json", """[{"plays":3,"last_watched_at":"2024-01-01T00:00:00.000Z","movie":{"title":"Reel 1","year":1922,"ids":{"trakt":1001}}}]"""),
        ("ana/lists-watchlist.json", Watchlist),
        ("ana/list-31-silent-nights.json", """[{"rank":1,"listed_at":"2024-03-01T00:00:00.000Z","type":"movie","movie":{"title":"The Gold Rush","year":1925,"ids":{"trakt":101}}}]"""),
        ("ana/hidden-dropped.json", "[]"));
}
