using System.Text.Json;
using MediaBridge.Tests.Services.Serving;
using MediaBridge.Tests.Services.Tvdb;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>The scans that ask TMDB: what stands in the library and beside the videos, how it was found, and that nothing is asked twice.</summary>
internal sealed class ScanServiceTests
{
    private const string Films = "films/";

    [Test]
    public async Task A_complete_scan_fills_films_and_series_and_the_next_asks_for_no_title()
    {
        await using var world = await ScanWorld.StartAsync();
        world.AddFilms();
        world.AddSeries();
        world.Tmdb.RefuseNext = 3;
        var report = await ReportAsync(world, "--scan", "complete");
        Assert.That(world.Tmdb.RefuseNext, Is.Zero, "what it refused with 429 was asked again");
        Assert.That(Found(report, "tmdb"), Is.EqualTo("3 id, 4 search, 7 series, 1 none"));
        Assert.That(Found(report, "tmdb-2"), Is.EqualTo("7 id, 7 series, 1 none"));
        Assert.That(report.GetProperty("remarks")[0].GetProperty("reason").GetString(), Does.Contain("777777").And.Contain("deleted"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await world.QueryAsync("SELECT kind, title, year FROM items ORDER BY kind, slug"), Is.EqualTo(new[]
            {
                "episode,Shrove Tuesday,2019", "episode,Before the Storm,2010", "episode,Low Tide,2010", "episode,High Tide / Slack Water,2010", "episode,Landfall,2016",
                "movie,A Page of Madness,1926", "movie,Dr. Mabuse,1922", "movie,Gold!,1925", "movie,Nobody Knows It,1999", "movie,The Thief of Bagdad,1940",
                "season,Specials,2010", "season,Season 01,2010", "series,Evening Report,2019", "series,Harbour Lights,2010", "series,Night Ferry,2015",
            }));
            var rush = await world.ShowAsync("gold");
            var (item, from) = (rush.GetProperty("item"), rush.GetProperty("from"));
            Assert.That(Ids(rush), Is.EqualTo("files.path:films/The Gold Rush (1925) tmdb.movie:90001 imdb:tt0015864"));
            Assert.That(item.GetProperty("description").GetProperty("overview").GetString(), Is.EqualTo("My words."), "what the file says stays");
            Assert.That((from.GetProperty("title").GetString(), from.GetProperty("description.tagline").GetString(), from.GetProperty("ratings.tmdb").GetString()), Is.EqualTo(("nfo.read", "tmdb-2", "tmdb-2")));
            Assert.That(item.GetProperty("description").GetProperty("genres").ToString(), Does.Contain("Comedy"));
            Assert.That((item.GetProperty("description").GetProperty("collection").GetProperty("name").GetString(), item.GetProperty("description").GetProperty("runtime").GetString(), item.GetProperty("ratings")[0].GetProperty("votes").GetInt32()), Is.EqualTo(("The Tramp", "01:35:00", 1700)));
            Assert.That(Ids(await world.ShowAsync("page of madness")), Is.EqualTo("files.path:films/A Page of Madness (1926) tmdb.movie:90005 imdb:tt0017048"), "a number that is gone gives way to what a search finds");
            Assert.That(Ids(await world.ShowAsync("dr mabuse")), Does.Contain("tmdb.movie:90004"));
            var several = await world.ShowAsync("high tide");
            Assert.That((several.GetProperty("item").GetProperty("description").GetProperty("runtime").GetString(), several.GetProperty("item").GetProperty("placement").GetProperty("lastNumber").GetInt32()), Is.EqualTo(("01:40:00", 3)));
        }

        Assert.That(Pictures(world), Is.EqualTo(new[]
        {
            "Evening Report (2019)/Evening Report 2019-03-05-thumb.jpg", "Harbour Lights (2010)/Season 01/Harbour Lights - S01E01-thumb.jpg", "Harbour Lights (2010)/Season 01/Harbour Lights - S01E02-E03-thumb.jpg",
            "Harbour Lights (2010)/Specials/Harbour Lights - S00E01-thumb.jpg", "Harbour Lights (2010)/poster.jpg", "Harbour Lights (2010)/season-specials-poster.jpg", "Harbour Lights (2010)/season01-poster.jpg",
            "Night Ferry (2015)/[Grp] Night Ferry - 03 [1080p]-thumb.jpg", "The Gold Rush (1925)/fanart.jpg", "The Gold Rush (1925)/poster.jpg",
        }));
        Assert.That(world.Titles.GroupBy(t => t, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key), Is.Empty, "nothing is asked twice");

        var (asked, pictures) = (world.Titles.Count, world.Pictures.Requests);
        var requests = world.Tmdb.Asked.Count;
        Assert.That(ItemsRead(await ReportAsync(world, "--scan", "complete")), Is.Zero, "the pictures beside the videos are ours");
        Assert.That(ItemsRead(await ReportAsync(world, "--scan", "complete")), Is.Zero);
        Assert.That((world.Titles.Count, world.Pictures.Requests, world.Tmdb.Asked.Count), Is.EqualTo((asked, pictures, requests)), "who has nothing to ask sends nothing");

        File.WriteAllText(world.Cli.File($"{Films}The Gold Rush (1925)/poster.jpg"), "somebody's own");
        File.Delete(world.Cli.File($"{Films}Harbour Lights (2010)/poster.jpg"));
        Assert.That(ItemsRead(await ReportAsync(world, "--scan", "complete")), Is.EqualTo(2), "a picture that was replaced, and one that is gone");
        Assert.That(File.ReadAllText(world.Cli.File($"{Films}The Gold Rush (1925)/poster.jpg")), Is.EqualTo("somebody's own"));
        Assert.That(File.Exists(world.Cli.File($"{Films}Harbour Lights (2010)/poster.jpg")), Is.True, "it is fetched again");
        Assert.That(ItemsRead(await ReportAsync(world, "--scan", "complete")), Is.Zero);
    }

    [Test]
    public async Task A_plot_in_another_language_than_the_wanted_one_gives_way_and_one_in_it_stays()
    {
        await using var world = await ScanWorld.StartAsync();
        var folder = $"{Films}The Gold Rush (1925)";
        world.Cli.Write($"{folder}/The Gold Rush (1925).mkv", "1");
        string Nfo(string plot) => $"<movie><title>The Gold Rush</title><plot>{plot}</plot><uniqueid type=\"tmdb\" default=\"true\">90001</uniqueid></movie>";
        async Task<string> PlotAsync(string plot, string language)
        {
            world.Cli.Write($"{folder}/movie.nfo", Nfo(plot));
            await ReportAsync(world, "--scan", "complete", "--set", $"language={language}");
            return (await world.QueryAsync("SELECT overview FROM items JOIN bodies ON bodies.item=items.id")).Single();
        }

        const string English = "A man goes to the north to look for gold and finds that he is not the only one who is hungry.";
        const string Spanish = "Un hombre se va al norte para buscar oro y descubre que no es el único que pasa hambre.";
        Assert.That(await PlotAsync(English, "es"), Is.EqualTo("Un buscador encuentra hambre."));
        Assert.That(await PlotAsync(Spanish, "es"), Is.EqualTo(Spanish), "what the file says in that language stays");
        Assert.That(await PlotAsync(English, ""), Is.EqualTo(English), "nobody asked for a language");
        Assert.That(await PlotAsync(English, "fr"), Is.EqualTo(English), "there is none in that language");
    }

    [Test]
    public async Task Portraits_of_actors_come_when_they_are_asked_for_and_the_next_scan_takes_them_for_ours()
    {
        await using var world = await ScanWorld.StartAsync();
        world.AddFilms();
        await ReportAsync(world, "--scan", "tmdb-only", "--set", "actors=1", "--set", "lazy=true");
        Assert.That(Portraits(world), Is.Empty, "only shown");
        await ReportAsync(world, "--scan", "tmdb-only", "--set", "actors=1", "--set", "profile=h632");
        var one = Portraits(world);
        Assert.That(one, Is.EqualTo(new[] { "The Gold Rush (1925)/.actors/Charles_Chaplin.jpg" }));
        Assert.That((world.Pictures.Count("/ok/h632/face-7001.jpg"), world.Pictures.Count("/ok/w185/face-7001.jpg")), Is.EqualTo((1, 0)), "in the size that is asked for");
        Assert.That(ItemsRead(await ReportAsync(world, "--scan", "tmdb-only", "--set", "actors=1", "--set", "profile=h632")), Is.Zero);
        await ReportAsync(world, "--scan", "tmdb-only", "--set", "actors=20");
        Assert.That(Portraits(world), Has.Length.GreaterThan(1));
    }

    [Test]
    public async Task The_scan_of_TMDB_alone_reads_no_files_and_writes_names_of_Jellyfin()
    {
        await using var world = await ScanWorld.StartAsync();
        world.AddFilms();
        var scan = await world.ScanAsync("--scan", "tmdb-only", "--set", "artwork=jellyfin");
        Assert.That(scan.ExitCode, Is.Zero, scan.ToString());
        Assert.That(scan.Output, Does.Match(@"found +tmdb +3 by searching, 2 not found"));
        Assert.That(await world.QueryAsync("SELECT title FROM items ORDER BY slug"), Is.EqualTo(new[] { "A Page of Madness", "Dr. Mabuse", "Nobody Knows It", "The Gold Rush", "The Thief of Bagdad" }));
        Assert.That((await world.ShowAsync("gold rush")).GetProperty("item").GetProperty("description").GetProperty("overview").GetString(), Does.StartWith("A prospector"));
        Assert.That(Pictures(world), Is.EqualTo(new[] { "The Gold Rush (1925)/backdrop.jpg", "The Gold Rush (1925)/poster.jpg" }));
    }

    [Test]
    public async Task A_scan_of_ones_own_asks_TheTVDB_and_the_next_asks_nothing()
    {
        await using var world = await ScanWorld.StartAsync();
        var tvdb = new TvdbService();
        await using var server = await LocalServer.StartAsync(tvdb);
        world.ConnectTvdb(server.Address);
        world.Cli.Write("data/scans/tvdb.yaml", """
            version: 1
            name: tvdb
            vars: { folder: , name: }
            from: [ { source: files.videos, with: { folder: "${var:folder}", name: "${var:name}" } } ]
            steps:
              - nfo.read
              - match: { with: tvdb, to: tvdb, otherwise: pass, ifDown: wait }
              - lookup: { with: tvdb, merge: fill, ifDown: wait }
            to: [ { sink: library } ]
            """);
        world.Cli.Write("films/The Lantern Road (2008)/Season 01/The Lantern Road - S01E01.mkv", "1");
        world.Cli.Write("films/The Lantern Road (2008)/Season 02/The Lantern Road - S02E01.mkv", "2");
        world.Cli.Write("films/The Tide Road (2012)/[Grp] The Tide Road - 13-14 [1080p].mkv", "3");
        world.Cli.Write("films/The Gold Rush (1925)/The Gold Rush (1925).mkv", "4");
        Assert.That((await world.ScanAsync("--scan", "tvdb")).ExitCode, Is.EqualTo(4), "TheTVDB answers nobody who has not signed in");
        var signIn = await world.RunAsync("connect", "tvdb");
        Assert.That((signIn.ExitCode, tvdb.SignIns), Is.EqualTo((0, 1)), signIn.ToString());

        await ReportAsync(world, "--scan", "tvdb");
        Assert.That(await world.QueryAsync("SELECT kind, title, season, number FROM items ORDER BY kind, slug"), Is.EqualTo(new[]
        {
            "episode,Dusk,1,1", "episode,Dawn,2,1", "episode,第13話 / 第14話,,", "movie,The Gold Rush,,", "season,Season 01,1,", "season,Season 02,2,", "series,The Lantern Road,,", "series,The Tide Road,,",
        }));
        var lantern = await world.ShowAsync("the lantern road");
        Assert.That(Ids(lantern), Does.Contain("tvdb.series:990001").And.Contain("imdb:tt9900001"));
        Assert.That(lantern.GetProperty("item").GetProperty("description").GetProperty("overview").GetString(), Is.EqualTo("A lamp lighter goes from town to town."));
        Assert.That(tvdb.Seen.Where(s => !s.Contains("statuses", StringComparison.Ordinal)), Is.Unique, "nothing is asked twice");

        var asked = tvdb.Seen.Count;
        await ReportAsync(world, "--scan", "tvdb", "--fresh");
        Assert.That(tvdb.Seen, Has.Count.EqualTo(asked), "all of it is known");
    }

    [Test]
    public async Task Films_and_episodes_are_renamed_by_what_a_service_knows()
    {
        await using var world = await ScanWorld.StartAsync();
        world.Cli.Write("films/thief.of.bagdad.1940.1080p.bluray/thief.of.bagdad.1940.1080p.bluray.mkv", "1");
        world.Cli.Write("films/Gold/Gold.mkv", "2");
        world.Cli.Write("films/Gold/movie.nfo", "<movie><title>Gold!</title><uniqueid type=\"imdb\" default=\"true\">tt0015864</uniqueid></movie>");
        world.Cli.Write("films/Nobody Knows It (1999).mkv", "3");
        world.Cli.Write("films/Night Ferry (2015)/[Grp] Night Ferry - 01-02 [1080p].mkv", "4");
        world.Cli.Write("films/Harbour Lights (2010)/Season 01/harbour.lights.s01e02e03.mkv", "5");
        var dry = await world.RunAsync("library", "rename", "films", "--with", "tmdb", "--dry-run");
        Assert.That(dry.Output, Does.Contain("The Thief of Bagdad (1940)"), dry.ToString());
        var before = world.Cli.Files("films");

        var run = await world.RunAsync("library", "rename", "films", "--with", "tmdb", "--preset", "jellyfin", "--json");
        Assert.That(world.Cli.Files("films"), Is.EqualTo(new[]
        {
            "Harbour Lights (2010)/Season 01/Harbour Lights (2010) - S01E02-E03 - High Tide - Slack Water.mkv", "Night Ferry (2015)/Season 01/Night Ferry (2015) - S01E01-E02 - Cast Off - Open Sea.mkv", "Nobody Knows It (1999).mkv", "The Gold Rush (1925) [tmdbid-90001]/The Gold Rush (1925) [tmdbid-90001].mkv",
            "The Gold Rush (1925) [tmdbid-90001]/movie.nfo", "The Thief of Bagdad (1940) [tmdbid-90003]/The Thief of Bagdad (1940) [tmdbid-90003].mkv",
        }), run.ToString());
        Assert.That(run.ExitCode, Is.EqualTo(8), "what the service does not know stays, and waits for an answer");
        Assert.That((await world.RunAsync("runs", "undo", run.Json().GetProperty("run").ToString())).ExitCode, Is.Zero);
        Assert.That(world.Cli.Files("films"), Is.EqualTo(before));
    }

    [TestCase("offline")]
    [TestCase("refused")]
    [TestCase("down")]
    public async Task Without_the_service_films_are_there_by_their_files_and_the_next_scan_fills_them(string how)
    {
        await using var world = await ScanWorld.StartAsync();
        world.AddFilms();
        world.Cli.Write("mediabridge.yaml", "http: { retries: 1, firstDelay: 1ms }");
        if (how is "refused")
        {
            world.Connect(new Uri("http://127.0.0.1:9/"));
        }

        world.Tmdb.IsDown = how is "down";
        var scan = await world.ScanAsync(["--scan", "complete", .. how is "offline" ? (string[])["--offline"] : []]);
        Assert.That(scan.ExitCode, Is.EqualTo(16), scan.ToString());
        Assert.That(scan.Output, Does.Contain("5 items wait for a connection"));
        Assert.That(await world.QueryAsync("SELECT title FROM items ORDER BY slug"), Is.EqualTo(new[] { "A Page of Madness", "Dr. Mabuse", "Gold!", "Nobody Knows It", "The Thief of Bagdad" }));
        Assert.That((await world.RunAsync("runs", "waiting", "--json")).Json().GetArrayLength(), Is.EqualTo(5));
        Assert.That(world.Titles, Is.Empty);

        world.Connect(world.Server.Address);
        world.Tmdb.IsDown = false;
        var report = await ReportAsync(world, "--scan", "complete");
        Assert.That(Found(report, "tmdb"), Is.EqualTo("2 id, 2 search, 1 none"));
        Assert.That(Ids(await world.ShowAsync("gold")), Does.EndWith("tmdb.movie:90001 imdb:tt0015864"));
        Assert.That(Pictures(world), Has.Length.EqualTo(2));
        Assert.That((await world.RunAsync("runs", "waiting", "--json")).Json().GetArrayLength(), Is.Zero);
        Assert.That(world.Titles, Is.Unique);
    }

    private static async Task<JsonElement> ReportAsync(ScanWorld world, params string[] arguments)
    {
        var scan = await world.ScanAsync([.. arguments, "--json"]);
        Assert.That(scan.ExitCode, Is.Zero, scan.ToString());
        return scan.Json();
    }

    private static int ItemsRead(JsonElement report) => report.GetProperty("sources")[0].GetProperty("items").GetInt32();

    private static string Found(JsonElement report, string step)
        => string.Join(", ", report.GetProperty("found").EnumerateArray().Where(f => f.GetProperty("step").GetString() == step).Select(f => $"{f.GetProperty("count")} {f.GetProperty("way").GetString()}"));

    private static string Ids(JsonElement shown) => string.Join(' ', shown.GetProperty("item").GetProperty("ids").EnumerateArray().Select(i => i.GetString()!).Where(i => !i.StartsWith("library:", StringComparison.Ordinal)));

    private static string[] Portraits(ScanWorld world) => [.. Pictures(world).Where(p => p.Contains("/.actors/", StringComparison.Ordinal))];

    private static string[] Pictures(ScanWorld world)
        => [.. Directory.GetFiles(world.Cli.File(Films), "*.jpg", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(world.Cli.File(Films), f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
