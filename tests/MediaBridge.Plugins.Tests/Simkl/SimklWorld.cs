using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Serving;
using MediaBridge.Tests.Services.Simkl;

namespace MediaBridge.Plugins.Tests.Simkl;

/// <summary>The local Simkl behind the kit's web, with an account that has a library.</summary>
internal static class SimklWorld
{
    public static readonly Credential SignedIn = new() { AccessToken = "token-of-the-kit-0001" };

    public static readonly object Connection = new { clientId = SimklService.ClientId };

    public static SimklService Of(TestServices services) => (SimklService)services.World!;

    public static SimklService Arrange(TestServices services)
    {
        var simkl = Make().WithToken(SignedIn.AccessToken);
        services.World = simkl;
        services.Web.Serve(simkl);
        return simkl;
    }

    public static SimklService Make()
    {
        var simkl = new SimklService();
        for (var i = 1; i <= 12; i++)
        {
            simkl.Titles.Add(new SimklTitleData { Part = "movies", Id = 100 + i, Title = $"Film {i}", Year = 1950 + i, Ids = Ids(("imdb", $"tt00001{i:00}"), ("tmdb", $"{9000 + i}")) });
        }

        simkl.Titles.Add(new SimklTitleData { Part = "shows", Id = 501, Title = "The Lantern Road", Year = 2008, Ids = Ids(("imdb", "tt9900001"), ("tmdb", "60001"), ("tvdb", "990001")), Episodes = [3, 4] });
        simkl.Titles.Add(new SimklTitleData { Part = "shows", Id = 502, Title = "Harbour", Year = 2012, Ids = Ids(("imdb", "tt9900002"), ("tvdb", "990002")), Episodes = [10] });
        simkl.Titles.Add(new SimklTitleData { Part = "anime", Id = 601, Title = "Paper Cranes", Year = 1999, Ids = Ids(("mal", "777"), ("anidb", "888"), ("imdb", "tt9900003")), AnimeType = "tv", Episodes = [26] });
        simkl.Titles.Add(new SimklTitleData { Part = "anime", Id = 602, Title = "Paper Cranes: the Film", Year = 2001, Ids = Ids(("mal", "778"), ("tmdb", "9500")), AnimeType = "movie" });
        return simkl;
    }

    /// <summary>Some of everything.</summary>
    public static SimklService Library(TestServices services)
    {
        var simkl = Arrange(services);
        for (var i = 1; i <= 6; i++)
        {
            var n = i;
            simkl.Put($"movie/{100 + i}", e => (e.Status, e.Rating, e.RatedAt, e.WatchedAt) = ("completed", n % 2 == 0 ? null : n + 3, n % 2 == 0 ? null : $"2024-0{n}-02T10:00:00Z", $"2024-0{n}-01T20:15:00Z"));
        }

        simkl.Put("movie/107", e => (e.Status, e.AddedAt) = ("plantowatch", "2025-03-01T10:00:00Z")).Put("movie/108", e => (e.Status, e.Rating, e.RatedAt) = ("plantowatch", 9, "2025-03-01T10:00:00Z"));
        simkl.Put("movie/112", e => e.Status = "dropped").Put("tv/602", e => (e.Status, e.WatchedAt, e.Rating, e.RatedAt) = ("completed", "2025-02-03T04:05:06Z", 6, "2025-02-03T04:05:06Z"));
        simkl.Put("tv/501", e =>
        {
            (e.Status, e.Rating, e.RatedAt) = ("watching", 9, "2025-01-02T10:00:00Z");
            (e.Episodes[(1, 1)], e.Episodes[(1, 2)], e.Episodes[(2, 1)]) = ("2025-01-01T20:00:00Z", "2025-01-02T20:00:00Z", "2025-01-03T20:00:00Z");
        });
        return simkl.Put("tv/502", e => e.Status = "plantowatch").Put("tv/601", e => (e.Status, e.Episodes[(1, 1)]) = ("watching", "2024-05-05T05:05:05Z"));
    }

    public static MediaItem Film(int number) => new() { Kind = ItemKinds.Movie, Title = $"Film {number}", Year = 1950 + number, Ids = [$"imdb:tt00001{number:00}"] };

    public static MediaItem Series(int id, string imdb, string title) => new() { Kind = ItemKinds.Series, Title = title, Ids = [$"simkl.tv:{id}", $"imdb:{imdb}"] };

    public static MediaItem Episode(string parent, int season, int number) => new() { Kind = ItemKinds.Episode, Title = $"Episode {number}", Ids = [$"files.path:{parent.Replace(':', '-')}/{season}/{number}"], Placement = new Placement { ParentIds = [parent], Season = season, Number = number } };

    public static EventTime At(string time) => EventTime.Parse(time);

    private static Dictionary<string, string> Ids(params (string Name, string Value)[] ids) => ids.ToDictionary(i => i.Name, i => i.Value, StringComparer.Ordinal);
}
