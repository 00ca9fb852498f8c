using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Plugins.Simkl.Files;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Simkl;

public sealed class SimklExportTests
{
    [Test]
    public async Task TheBackupInJson()
    {
        var (items, end) = await SimklFiles.ReadAsync(SimklFiles.Backup, "SimklBackup.json");
        Assert.That(end.IsComplete);
        Assert.That(items.Select(Told), Is.EqualTo((string[])
        [
            "movie simkl.movie:101 rated 9 watched 2024-01-02T20:15:00Z",
            "movie simkl.movie:102 listed watchlist",
            "series simkl.tv:501 rated 8",
            "episode simkl.episode:501/1/1 watched 2025-02-01T20:15:00Z",
            "episode simkl.episode:501/1/2 watched 2025-02-03T20:15:00Z",
            "movie simkl.tv:602 watched 2023-01-01T00:00:00Z",
        ]));
        Assert.That(items[^1].Ids, Is.EqualTo((ExternalId[])["simkl.tv:602", "tmdb.movie:9500", "mal:778"]));
        Assert.That(items[0].Note!.Value, Is.EqualTo("Towers, again"));
    }

    [Test]
    public async Task TheBackupInCsv()
    {
        var (items, end) = await SimklFiles.ReadAsync(SimklFiles.Csv, "SimklBackup.csv");
        Assert.That(end.IsComplete);
        Assert.That(items.Select(Told), Is.EqualTo((string[])
        [
            "movie simkl.movie:101 rated 9 watched 2024-01-02",
            "movie simkl.movie:102 listed watchlist",
            "series simkl.tv:501 rated 8",
            "episode simkl.episode:501/2/3 watched 2025-02-03T20:15:00Z",
            "series simkl.tv:601 rated 10 watched 2024-05-05",
            "episode simkl.episode:601/1/26 watched 2024-05-05",
        ]));
    }

    [Test]
    public async Task WhatCannotBeReadIsToldWithItsPlace()
    {
        var csv = await SimklFiles.ReadAsync(SimklFiles.Csv + "1,A,book,1990,completed,,,,,,,\n,B,movie,1990,completed,,,,,,,\n9,C,movie,1990,completed,,,11,,,,\n", "b.csv");
        Assert.That((csv.Items.Count, csv.End.IsComplete), Is.EqualTo((6, false)));
        Assert.That(csv.End.Reason, Is.EqualTo("3 titles were left out: b.csv:6: 'book' is neither movie, tv nor anime; b.csv:7: it has no id; b.csv:8: the rating '11' is not one of 1 to 10"));
        var json = await SimklFiles.ReadAsync("""{ "movies": [ { "status": "completed", "movie": { "title": "No id" } }, { "user_rating": "many", "movie": { "ids": { "simkl": 1 } } }, { "user_rating": "7", "movie": { "title": "Good", "ids": { "simkl": 2 } } } ] }""", "b.json");
        Assert.That(json.Items.Single().Ratings![0].Value, Is.EqualTo(7));
        Assert.That(json.End.Reason, Is.EqualTo("2 titles were left out: b.json:movies[0]: it has no id of Simkl; b.json:movies[1]: $.user_rating is not what it should be"));
    }

    [TestCase("{ \"movies\": [\n { \"status\": ", "b.json:2: this is no backup of Simkl, or one that is cut off.")]
    [TestCase("{}", "'b.json' is no backup of Simkl: it has neither movies, shows nor anime.")]
    [TestCase("a,b\n", "'exports/b.json' is no backup of Simkl: it is no JSON, and has no columns Title and Watchlist.")]
    [TestCase("PK\u0003\u0004", "'exports/b.json' is a ZIP.")]
    public async Task WhatIsNoBackupIsRefused(string text, string why)
        => Assert.That((await Assert.ThrowsAsync<PluginException>(() => SimklFiles.ReadAsync(text, "b.json")))!.Message, Is.EqualTo(why));

    [Test]
    public void TitlesGoThroughTheImportUnchanged() => Prop.ForAll(Items().ToArbitrary(), items =>
        {
            var text = WriteAsync(items, (item, why) => throw new AssertionException($"{item}: {why}")).GetAwaiter().GetResult();
            var (read, end) = SimklFiles.ReadAsync(text, "import.csv").GetAwaiter().GetResult();
            Assert.That(read.Select(i => (i with { Extras = null }).Fingerprint()), Is.EqualTo(items.Select(i => i.Fingerprint())), text);
            return end.IsComplete;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20_260_501UL, 11UL));

    [Test]
    public void TitlesAndEpisodesGoThroughTheBackupUnchanged() => Prop.ForAll(Library().ToArbitrary(), items =>
        {
            var text = WriteAsync(new SimklJsonFormat(new SimklJsonOptions()), items, (item, why) => throw new AssertionException($"{item}: {why}")).GetAwaiter().GetResult();
            var (read, end) = SimklFiles.ReadAsync(text, "SimklBackup.json").GetAwaiter().GetResult();
            Assert.That(read.Select(i => (i with { Extras = null }).Fingerprint()).Order(StringComparer.Ordinal), Is.EqualTo(items.Select(i => i.Fingerprint()).Order(StringComparer.Ordinal)), text);
            return end.IsComplete;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20_260_502UL, 11UL));

    [Test]
    public async Task EpisodesStandInTheRowOfTheirSeriesWhereverTheyCome()
    {
        var rejected = new List<string>();
        var series = SimklWorld.Series(501, "tt9900001", "The Lantern Road") with { Ratings = [Rating.Own(9, 10)] };
        Watch[] play = [new() { At = SimklWorld.At("2024-01-02T03:04:05Z") }];
        var text = await WriteAsync(
            new SimklJsonFormat(new SimklJsonOptions()),
            [
                SimklWorld.Episode("imdb:tt9900001", 2, 1) with { Watches = play }, series, SimklWorld.Episode("simkl.tv:501", 1, 2) with { Watches = play },
                SimklWorld.Episode("tvdb.series:990002", 1, 1) with { Watches = play }, SimklWorld.Episode("imdb:tt9900001", 2, 2), new MediaItem { Kind = ItemKinds.Album, Ids = ["x:1"] }, SimklWorld.Film(3), SimklWorld.Series(601, "tt9900003", "Paper Cranes"),
            ],
            (_, why) => rejected.Add(why));
        var shows = System.Text.Json.Nodes.JsonNode.Parse(text)!["shows"]!.AsArray();
        Assert.That(shows.Select(s => $"{s!["status"]} {s["show"]!["ids"]!.ToJsonString()} {string.Join(' ', s["seasons"]!.AsArray().Select(n => $"{n!["number"]}:{n["episodes"]!.AsArray().Count}"))}"), Is.EqualTo((string[])
        [
            "watching {\"simkl\":501,\"imdb\":\"tt9900001\"} 1:1 2:1",
            "watching {\"tvdb\":\"990002\"} 1:1",
        ]));
        Assert.That(rejected, Is.EqualTo((string[])["it is not watched, or Simkl does not know its place: an id of the series, season and number", "the form has films, series and episodes, not a thing of kind album", "it is neither rated, watched nor to be watched", "it is neither rated, watched nor to be watched"]));
    }

    [Test]
    public async Task WhatCannotBeWrittenIsRefused()
    {
        var rejected = new List<string>();
        MediaItem film = new() { Title = "Faust", Ids = ["imdb:tt0016847"] };
        var text = await WriteAsync([film with { Ratings = [Rating.Own(4.5m, 5, 0.5m)] }, film, film with { Ids = ["x:1"] }, SimklWorld.Episode("imdb:tt9900001", 1, 1)], (_, why) => rejected.Add(why));
        Assert.That(text.Split('\n')[1], Is.EqualTo(",,,tt0016847,,movie,Faust,,,completed,,9,"));
        Assert.That(rejected, Is.EqualTo((string[])["it is neither rated, watched nor to be watched", "it has no id that Simkl knows", "the form has rows for films and series only, not for a thing of kind episode"]));
    }

    private static string Told(MediaItem item)
        => $"{item.Kind} {item.Ids[0]}{(item.Ratings is [var mark, ..] ? $" rated {mark.Value}" : "")}{(item.Watches is [var play, ..] ? $" watched {play.At}" : "")}{(item.Lists is [var entry, ..] ? $" listed {entry.List}" : "")}";

    private static Gen<MediaItem[]> Items()
    {
        var one =
            from title in Gen.Elements("Faust", "Amélie", "8½", "Good, the Bad", "\"Quoted\"", "千と千尋の神隠し", "A; B")
            from year in Gen.Choose(1894, 2030)
            from mark in Gen.Choose(0, 10)
            from day in Gen.Choose(0, 3000)
            from isPlanned in Gen.Elements(true, false)
            from memo in Gen.Elements(null, "Fine.", "Two\nlines, \"one\" mark")
            from isSeries in Gen.Elements(true, false)
            select (title, year, mark, day, isPlanned, memo, isSeries);
        return from count in Gen.Choose(0, 6)
               from rows in Gen.ArrayOf(one, count)
               select rows.Select((r, n) => new MediaItem
               {
                   Kind = r.isSeries ? ItemKinds.Series : ItemKinds.Movie,
                   Title = r.title,
                   Year = r.year,
                   Ids = [new ExternalId(r.isSeries ? "simkl.tv" : "simkl.movie", $"{n + 1}"), new ExternalId(IdSchemes.Imdb, $"tt{1000000 + n}"), new ExternalId(r.isSeries ? IdSchemes.TmdbTv : IdSchemes.TmdbMovie, $"{n + 7}")],
                   Ratings = r.mark == 0 ? null : [Rating.Own(r.mark, 10)],
                   Lists = r.isPlanned ? [new ListEntry { List = ListEntry.Watchlist }] : null,
                   Watches = r.isPlanned ? null : [new Watch { At = r.day % 2 == 0 ? new EventTime(new DateOnly(2016, 1, 1).AddDays(r.day)) : new EventTime(new DateTimeOffset(2016, 1, 1, 20, 15, 7, TimeSpan.Zero).AddDays(r.day)) }],
                   Note = r.memo is null ? null : (Personal<string>)r.memo,
               }).ToArray();
    }

    /// <summary>Films and series with times as the form has them, and episodes of some of the series.</summary>
    private static Gen<MediaItem[]> Library()
        => from titles in Items()
           from episodes in Gen.ListOf(Gen.Choose(0, 24))
           select titles.Select(t => Timed(t, episodes.Count > 0)).Concat(titles.Where(t => t.Kind == ItemKinds.Series && t.Watches is null).SelectMany(t => episodes.Distinct().Select(e => new MediaItem
           {
               Kind = ItemKinds.Episode,
               Ids = [new ExternalId("simkl.episode", $"{t.Ids[0].Value}/{e / 12}/{e % 12 + 1}")],
               Placement = new Placement { ParentIds = t.Ids, ParentTitle = t.Title, Season = e / 12, Number = e % 12 + 1 },
               Watches = [new Watch { At = new EventTime(new DateTimeOffset(2020, 2, 3, 4, 5, 6, TimeSpan.Zero).AddHours(e)) }],
           }))).ToArray();

    /// <summary>A series of which something was watched is on the list for that.</summary>
    private static MediaItem Timed(MediaItem item, bool hasEpisodes)
    {
        var watches = item.Watches?.Select(w => w with { At = new EventTime(w.At!.Value.Instant ?? new DateTimeOffset(w.At.Value.Day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero)) }).ToList();
        return item with { Watches = watches, Lists = hasEpisodes && item.Kind == ItemKinds.Series ? null : item.Lists };
    }

    private static Task<string> WriteAsync(IReadOnlyList<MediaItem> items, Action<MediaItem, string> reject) => WriteAsync(new SimklCsvFormat(new SimklCsvOptions()), items, reject);

    private static async Task<string> WriteAsync(IOutputFormat format, IReadOnlyList<MediaItem> items, Action<MediaItem, string> reject)
    {
        using var bytes = new MemoryStream();
        await foreach (var file in format.RenderAsync(new RenderRequest { Items = items.ToAsyncEnumerable(), Count = items.Count, Reject = reject }, default))
        {
            await file.WriteAsync(bytes, default);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
