using System.Text;
using MediaBridge.Core;
using MediaBridge.Core.Http;
using MediaBridge.Core.Plugins;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;
using MediaBridge.Tests.Services.JustWatch;
using MediaBridge.Tests.Services.Omdb;
using MediaBridge.Tests.Services.Serving;
using MediaBridge.Tests.Services.Tmdb;

namespace MediaBridge.Plugins.Tests.Metadata;

/// <summary>Whole runs over the local services: one provider fills what another left out, and stands in for one that is away.</summary>
public sealed class ProvidersTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mediabridge-providers-").FullName;
    private readonly TmdbService _tmdb = new();
    private readonly OmdbService _omdb = new();
    private readonly JustWatchService _justWatch = new();
    private readonly VirtualTime _clock = new() { Limits = TimeSpan.FromSeconds(20) };
    private LocalServer _tmdbServer = null!;
    private LocalServer _omdbServer = null!;
    private LocalServer _justWatchServer = null!;

    [SetUp]
    public async Task StartAsync()
    {
        (_tmdbServer, _omdbServer, _justWatchServer) = (await LocalServer.StartAsync(_tmdb), await LocalServer.StartAsync(_omdb), await LocalServer.StartAsync(_justWatch));
        Write("data/connections.yaml", $$"""
            tmdb-home: { service: tmdb, with: { address: "{{_tmdbServer.Address}}3/" }, secrets: { key: tmdb/home } }
            omdb-home: { service: omdb, with: { address: "{{_omdbServer.Address}}" }, secrets: { key: omdb/home } }
            justwatch-home: { service: justwatch, with: { address: "{{_justWatchServer.Address}}", country: ES } }
            """);
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _tmdbServer.DisposeAsync();
        await _omdbServer.DisposeAsync();
        await _justWatchServer.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task ItemsWithIdsOfImdbAloneGetThoseOfTmdbAndPictures()
    {
        Items("""{"title":"My own title","ids":["mine:1","imdb:tt0015864"],"description":{"overview":"My own words."}}""", """{"kind":"series","title":"Road","ids":["mine:2","imdb:tt9900001"]}""");
        var (report, items) = await RunAsync("- lookup: { with: tmdb, connection: tmdb-home, facets: [ids, artwork, description], merge: fill }");
        Assert.That(report.ExitCode, Is.Zero, Told(report));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(items.Select(i => string.Join(' ', i.Ids)), Is.EqualTo(new[] { "mine:1 imdb:tt0015864 tmdb.movie:90001", "mine:2 imdb:tt9900001 tmdb.tv:60001 tvdb.series:990001" }));
            Assert.That((items[0].Title, items[0].Description!.Overview, items[0].Description!.Tagline), Is.EqualTo(("My own title", "My own words.", "Eat your boots.")), "only what was missing is filled");
            Assert.That(items.Select(i => i.Artwork!.First(a => a.Role == Artwork.Poster).Url!.AbsoluteUri), Is.EqualTo(new[] { "https://image.tmdb.org/t/p/original/rush-best.jpg", "https://image.tmdb.org/t/p/original/lantern.jpg" }));
        }

        var before = _tmdb.Seen.Count;
        Items("""{"title":"Again","ids":["mine:3","imdb:tt0015864"]}""");
        await RunAsync("- lookup: { with: tmdb, connection: tmdb-home, facets: [ids, artwork, description], merge: fill }");
        Assert.That(_tmdb.Seen.Skip(before).Count(s => !s.Contains("account") && !s.Contains("authentication")), Is.Zero, "answers are kept");
    }

    [TestCase(true, Description = "away from the start")]
    [TestCase(false, Description = "away after the first question")]
    public async Task WhereOmdbIsAwayTmdbStandsIn(bool fromTheStart)
    {
        Items("""{"title":"Rush","ids":["mine:1","imdb:tt0015864"]}""");
        const string Steps = "- lookup: { with: omdb, connection: omdb-home, ifDown: pass }\n  - lookup: { with: tmdb, connection: tmdb-home }";
        if (!fromTheStart)
        {
            Items("""{"title":"M","ids":["mine:0","imdb:tt0022100"]}""");
            await RunAsync(Steps);
            Items("""{"title":"Rush","ids":["mine:1","imdb:tt0015864"]}""");
        }

        _omdbServer.IsAway = true;
        var (report, items) = await RunAsync(Steps);
        Assert.That((report.ExitCode, items.Single().Description!.Overview), Is.EqualTo((0, "A prospector looks for gold and finds hunger.")), Told(report));
        Assert.That(report.Remarks.Single().Reason, Does.StartWith("omdb could not be asked: "));
    }

    [Test]
    public async Task TheOrderOfProvidersIsThatOfTheFile()
    {
        Items("""{"title":"Rush","ids":["mine:1","imdb:tt0015864"]}""");
        var (report, items) = await RunAsync("- lookup: { with: omdb, connection: omdb-home }\n  - lookup: { with: tmdb, connection: tmdb-home }");
        Assert.That(report.ExitCode, Is.Zero, Told(report));
        Assert.That((items.Single().Description!.Overview, items[0].Description!.Tagline), Is.EqualTo(("A prospector goes to the Klondike.", "Eat your boots.")));
        Assert.That(items[0].Ratings!.Select(r => r.Site), Is.EqualTo(new[] { "imdb", "rottentomatoes", "metacritic", "tmdb" }));
    }

    [Test]
    public async Task WhenTheDaysRequestsAreUsedUpTheRestWaitsAndNobodyAsksInVain()
    {
        _omdb.Limit = 4;
        Items([.. Enumerable.Range(1, 12).Select(i => $$"""{"title":"Item {{i}}","ids":["mine:{{i}}","imdb:tt{{1000000 + i}}"]}"""), """{"title":"Rush","ids":["mine:rush","imdb:tt0015864"]}"""]);
        const string Steps = "- lookup: { with: omdb, connection: omdb-home }";
        var (report, items) = await RunAsync(Steps);
        Assert.That((report.ExitCode, items.Count), Is.EqualTo((ExitCodes.Transient, 3)), Told(report));
        Assert.That(_omdb.Seen, Has.Count.LessThan(10), "after the refusal nobody asks");

        var asked = _omdb.Seen.Count;
        (report, _) = await RunAsync(Steps);
        Assert.That((report.ExitCode, _omdb.Seen.Count), Is.EqualTo((ExitCodes.Transient, asked)), "nor does the next run of the day");
        Assert.That(Told(report), Does.Contain($"omdb asks us to wait until {_clock.GetUtcNow().Date.AddDays(1):yyyy-MM-dd} 00:0"));
        _clock.Advance(TimeSpan.FromDays(1));

        _omdb.Limit = 1000;
        _omdb.Midnight();
        Items();
        (report, items) = await RunAsync(Steps);
        Assert.That((report.ExitCode, items.Count), Is.EqualTo((0, 10)), Told(report));
        Assert.That(items.Single(i => i.Title == "Rush").Description!.Overview, Is.EqualTo("A prospector goes to the Klondike."));
    }

    [Test]
    public async Task TitlesAreMatchedToTmdbAndImdb()
    {
        Items("""{"title":"The Gold Rush","year":1925,"ids":["mine:1"]}""", """{"title":"The Thief of Bagdad","year":1940,"ids":["mine:2"]}""");
        var (report, items) = await RunAsync("""
            - match: { with: tmdb, connection: tmdb-home, to: tmdb }
              - match: { with: omdb, connection: omdb-home, to: imdb }
              - match: { with: justwatch, connection: justwatch-home, to: justwatch }
              - lookup: { with: justwatch, connection: justwatch-home, options: { countries: [ES] } }
            """);
        Assert.That(report.ExitCode, Is.Zero, Told(report));
        Assert.That(items.Select(i => string.Join(' ', i.Ids)), Is.EqualTo(new[] { "mine:1 tmdb.movie:90001 imdb:tt0015864 justwatch:tm101", "mine:2 tmdb.movie:90003 imdb:tt0033152 justwatch:tm103" }));
        Assert.That(items[0].Extras!["justwatch.offers"].GetProperty("ES").GetArrayLength(), Is.EqualTo(3));
    }

    [Test]
    public async Task EpisodesOfAFolderAreSearchedForOnceByTheirSeries()
    {
        const string Place = "\"parentIds\":[\"files.path:tv/Lantern\"],\"parentTitle\":\"The Lantern Road\",\"parentYear\":2008";
        static string Episode(int season, int number) => "{\"kind\":\"episode\",\"ids\":[\"files.path:tv/Lantern/S" + season + "E" + number + "\"],\"placement\":{" + Place + ",\"season\":" + season + ",\"number\":" + number + "}}";
        Items("""{"kind":"series","title":"The Lantern Road","year":2008,"ids":["files.path:tv/Lantern"]}""", Episode(1, 1), Episode(1, 2), Episode(2, 1));
        var (report, items) = await RunAsync("- match: { with: tmdb, connection: tmdb-home, to: tmdb }\n  - lookup: { with: tmdb, connection: tmdb-home }");
        Assert.That(report.ExitCode, Is.Zero, Told(report));
        Assert.That(items.Select(i => i.Title), Is.EqualTo(new[] { "The Lantern Road", "Dusk", "Night", "Dawn" }));
        Assert.That(_tmdb.Seen.Count(s => s.Contains("search", StringComparison.Ordinal)), Is.EqualTo(1), string.Join('\n', _tmdb.Seen));
        Assert.That(items.Skip(1).SelectMany(i => i.Ids).Where(i => i.Scheme == IdSchemes.TmdbEpisode).Select(i => i.Value), Is.EqualTo(new[] { "62001", "62002", "62003" }));
    }

    [Test]
    public async Task AnEpisodeIsLookedUpByItsSeries()
    {
        Items("""{"kind":"episode","title":"1x02","ids":["files.path:lantern/1x02.mkv"],"placement":{"parentIds":["imdb:tt9900001"],"season":1,"number":2}}""");
        var (report, items) = await RunAsync("- lookup: { with: tmdb, connection: tmdb-home, options: { episodes: full } }");
        Assert.That(report.ExitCode, Is.Zero, Told(report));
        Assert.That(items.Single().Ids.Select(i => i.ToString()), Is.EqualTo(new[] { "files.path:lantern/1x02.mkv", "tmdb.episode:62002", "imdb:tt9900012", "tvdb.episode:990012" }));
    }

    [Test]
    public async Task RatingsOfAnExportAreWrittenOnceAndTakenBack()
    {
        Write("export.csv", """
            TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated
            90001,tt0015864,movie,The Gold Rush,1925-07-13T00:00:00Z,,,8,8.5,2024-01-31T20:15:00Z
            60001,tt9900001,tv,The Lantern Road,2008-01-20T00:00:00Z,,,8,9,2024-01-31T20:15:00Z
            62002,tt9900012,tv,The Lantern Road S1E2,2008-01-27T00:00:00Z,1,2,7.9,7.5,2024-01-31T20:15:00Z
            """);
        _tmdb.Rate("tv/60001", 4);
        await using var bridge = await OpenAsync();
        var signedIn = await bridge.Connections.SignInAsync("tmdb-home", new Approval(_tmdb));
        Assert.That((signedIn.State, signedIn.AccountId), Is.EqualTo((ConnectionState.Ok, "4711")), signedIn.Error?.Message);
        var pipeline = bridge.Parse($$"""
            version: 1
            name: rate
            from: [ { source: tmdb.export, with: { file: "{{Path.Combine(_folder, "export.csv")}}" } } ]
            to: [ { sink: tmdb.ratings, connection: tmdb-home } ]
            """);
        Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
        var first = await bridge.RunAsync(pipeline);
        Assert.That(first.ExitCode, Is.Zero, Told(first));
        Assert.That(_tmdb.State, Is.EqualTo(new[] { "rating movie/90001 8.5", "rating tv/60001 9", "rating tv/60001/1/2 7.5" }));
        var writes = _tmdb.Writes;
        Assert.That((await bridge.RunAsync(pipeline)).HasChanges, Is.False);
        Assert.That(_tmdb.Writes, Is.EqualTo(writes));
        var undone = await bridge.UndoAsync(first.Run);
        Assert.That((undone.ExitCode, string.Join(';', _tmdb.State)), Is.EqualTo((0, "rating tv/60001 4")), Told(undone));
    }

    private static string Told(RunReport report) => string.Join('\n', report.Messages.Concat(report.Decisions.Select(d => d.Reason)));

    private Task<Bridge> OpenAsync() => Bridge.OpenAsync(new BridgeOptions
    {
        DataFolder = Path.Combine(_folder, "data"),
        PluginFolders = PluginFolders.Of(AppContext.BaseDirectory),
        Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["MEDIABRIDGE_SECRET_TMDB_HOME"] = TmdbService.ApiKey, ["MEDIABRIDGE_SECRET_OMDB_HOME"] = OmdbService.Key },
        TimeProvider = _clock,
        Http = new HttpTuning { Retries = 0 },
    });

    private async Task<(RunReport Report, IReadOnlyList<MediaItem> Items)> RunAsync(string steps)
    {
        await using var bridge = await OpenAsync();
        var pipeline = bridge.Parse($$"""
            version: 1
            name: providers
            from: [ { source: items, with: { file: "{{Path.Combine(_folder, "in.jsonl")}}" } } ]
            steps:
              {{steps}}
            to: [ { sink: files, with: { folder: "{{Path.Combine(_folder, "out")}}", format: jsonl } } ]
            """);
        Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
        var report = await bridge.RunAsync(pipeline);
        var file = Path.Combine(_folder, "out/items.jsonl");
        return (report, File.Exists(file) ? [.. File.ReadLines(file).Select(l => MediaItem.Parse(Encoding.UTF8.GetBytes(l)))] : []);
    }

    private void Items(params string[] lines) => Write("in.jsonl", string.Concat(lines.Select(l => l + "\n")));

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>A person who opens TMDB's page and allows the access.</summary>
    private sealed class Approval(TmdbService tmdb) : IPrompt
    {
        private string _token = "";

        public Task<string> AskAsync(string question, bool secret, CancellationToken cancellationToken)
        {
            tmdb.Approve(_token);
            return Task.FromResult("");
        }

        public Task ShowAsync(string text, Uri? address, string? code, CancellationToken cancellationToken)
        {
            _token = address!.Segments[^1];
            return Task.CompletedTask;
        }
    }
}
