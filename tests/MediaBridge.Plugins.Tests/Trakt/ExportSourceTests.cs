using System.Text;
using MediaBridge.Plugins.Trakt.Export;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Trakt;

public sealed class ExportSourceTests
{
    [Test]
    public async Task EveryFileOfTheZipIsWhatItsRowsSay()
    {
        var (items, end) = await ReadAsync("trakt.zip", ExportZip.All(3));
        Assert.That(end.IsComplete, Is.True, end.Reason);
        Assert.That(items.Select(Line), Is.EqualTo((string[])
        [
            "The Gold Rush (1925) trakt.movie:101, on silent-nights",
            "The Thief of Bagdad (1924) trakt.movie:102 imdb:tt0015400, on watchlist",
            "The Gold Rush (1925) trakt.movie:101 imdb:tt0015864 tmdb.movie:962, rated 8 2024-03-07T19:37:27Z",
            "The Lantern Road (2008) trakt.show:201 imdb:tt9900001 tmdb.tv:962 tvdb.series:990001, rated 9 2024-04-07T19:37:27Z",
            "The Lantern Road S01 trakt.season:2101 tmdb.season:61001, rated 7 2024-05-07T19:37:27Z",
            "Night trakt.episode:22002 tmdb.episode:62002, rated 6 2024-06-07T19:37:27Z",
            "Reel 1 (1922) trakt.movie:1001 imdb:tt8000001 tmdb.movie:50001, watched 2024-01-02T20:00:00Z",
            "Reel 2 (1923) trakt.movie:1002 imdb:tt8000002 tmdb.movie:50002, watched 2024-01-03T20:00:00Z",
            "Reel 3 (1924) trakt.movie:1003 imdb:tt8000003 tmdb.movie:50003, watched 2024-01-04T20:00:00Z",
        ]));
    }

    [Test]
    public async Task OneFileIsEnough()
    {
        var (items, end) = await ReadAsync("trakt-ratings.json", Encoding.UTF8.GetBytes(ExportZip.Ratings));
        Assert.That((items.Count, end.IsComplete), Is.EqualTo((4, true)));
        var (listed, _) = await ReadAsync("noir.json", Encoding.UTF8.GetBytes(ExportZip.Watchlist), "watchlist");
        Assert.That(listed.Single().Lists!.Single(), Is.EqualTo(new ListEntry { List = "watchlist", Rank = 1, At = EventTime.Parse("2024-03-01T00:00:00Z"), Note = "with music" }));
    }

    [Test]
    public async Task ARowThatIsNoneIsToldWithItsPlace()
    {
        const string Odd = """[{"rated_at":"2024-03-07T19:37:27.000Z","rating":11,"type":"movie","movie":{"title":"M","ids":{"trakt":1}}},{"rated_at":"2024-03-07T19:37:27.000Z","rating":5,"movie":{"title":"M","ids":{}}},null,{"type":"movie","movie":{"title":"M","ids":{"trakt":1}}}]""";
        var (items, end) = await ReadAsync("ratings.json", Encoding.UTF8.GetBytes(Odd));
        Assert.That((items.Count, end.IsComplete), Is.EqualTo((0, false)));
        Assert.That(end.Reason, Is.EqualTo("4 rows could not be read: ratings.json, row 1: its rating is not a whole number of 1 to 10; ratings.json, row 2: it has no title with an id; ratings.json, row 3: it has no title with an id"));
    }

    [TestCase("[{\"rating\":5,", "ratings.json: row 1 is no JSON of an export, or the file is cut off.")]
    [TestCase("{\"a\":1}", "ratings.json: row 1 is no JSON of an export, or the file is cut off.")]
    [TestCase("PK\u0003\u0004 nothing", "exports/ratings.json: the zip is cut off or damaged.")]
    public async Task AFileThatIsBrokenIsNotTheEnd(string text, string message)
    {
        var error = await Assert.ThrowsAsync<PluginException>(() => ReadAsync("ratings.json", Encoding.Latin1.GetBytes(text)));
        Assert.That((error!.Error.Kind, error.Message), Is.EqualTo((ErrorKind.Configuration, message)));
    }

    [TestCase("lists-watchlist.json", "watchlist")]
    [TestCase("ana/list-31-silent-nights.json", "silent-nights")]
    [TestCase("Noir.json", "noir")]
    [TestCase("list-12.json", "list-12")]
    public void AListIsNamedByItsFile(string file, string list) => Assert.That(ExportRows.ListOf(file), Is.EqualTo(list));

    private static string Line(MediaItem item)
        => $"{item} {string.Join(' ', item.Ids)}, "
            + (item.Ratings is [var mark] ? $"rated {mark.Value} {mark.At}" : item.Watches is [var play] ? $"watched {play.At}" : $"on {item.Lists![0].List}");

    private static async Task<(List<MediaItem> Items, SourceElement End)> ReadAsync(string name, byte[] bytes, string? list = null)
    {
        await using var services = new TestServices();
        services.Store("exports").Put(name, bytes);
        var all = await new ExportSource(new ExportOptions { File = $"exports/{name}", List = list }, services).ReadAsync(new SourceRequest(), default).ToListAsync();
        return ([.. all.Select(e => e.Item).OfType<MediaItem>()], all[^1]);
    }
}
