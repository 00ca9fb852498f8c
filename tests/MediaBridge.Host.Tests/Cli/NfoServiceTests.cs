using MediaBridge.Tests.Services.Serving;
using MediaBridge.Tests.Services.Tmdb;

namespace MediaBridge.Host.Tests.Cli;

/// <summary><c>nfo enrich</c> and <c>nfo write --with</c> against a service: what is missing is filled in, what is there stays, and both are taken back.</summary>
internal sealed class NfoServiceTests : IDisposable
{
    private const string Own = "<movie>\n  <title>My own title</title>\n  <plot>My words &lt;3</plot>\n  <!-- mine -->\n  <mine note=\"x\">kept</mine>\n  <uniqueid type=\"imdb\" default=\"true\">tt0015864</uniqueid>\n</movie>\n";
    private const string Rush = "The Gold Rush (1925)/The Gold Rush.nfo";
    private static readonly Dictionary<string, string> Key = new(StringComparer.Ordinal) { ["MEDIABRIDGE_SECRET_TMDB_KEY"] = TmdbService.ApiKey };
    private readonly CliSandbox _cli = new();

    public void Dispose() => _cli.Dispose();

    [Test]
    public async Task What_a_file_lacks_is_filled_in_and_nothing_in_it_changes()
    {
        await using var server = await StartAsync();
        _cli.Write("films/" + Rush, Own);
        _cli.Write("films/Nobody (1999)/Nobody.nfo", "<movie><title>Nobody knows this one</title><year>1999</year></movie>");
        var dry = await RunAsync("nfo", "enrich", "films", "--with", "tmdb", "--dry-run");
        Assert.That((dry.ExitCode, Text(Rush)), Is.EqualTo((0, Own)), dry.ToString());
        Assert.That(dry.Output, Does.Contain(Rush));

        var run = await RunAsync("nfo", "enrich", "films", "--with", "tmdb", "--json");
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var text = Text(Rush);
        foreach (var line in Own.Split('\n')[..^2])
        {
            Assert.That(text, Does.Contain(line + "\n"));
        }

        Assert.That(text, Does.Contain("<runtime>95</runtime>").And.Contain("<genre>Comedy</genre>").And.Contain("<director tmdbid=\"7001\">Charles Chaplin</director>").And.Contain("<uniqueid type=\"tmdb\">90001</uniqueid>").And.Contain("<tagline>Eat your boots.</tagline>"));
        Assert.That(text, Does.Not.Contain("prospector").And.Not.Contain("<title>The Gold Rush</title>"));
        Assert.That(Text("Nobody (1999)/Nobody.nfo"), Is.EqualTo("<movie><title>Nobody knows this one</title><year>1999</year></movie>"));

        var again = await RunAsync("nfo", "enrich", "films", "--with", "tmdb");
        Assert.That((again.ExitCode, Text(Rush)), Is.EqualTo((0, text)), again.ToString());
        Assert.That((await RunAsync("runs", "undo", run.Json().GetProperty("run").ToString())).ExitCode, Is.Zero);
        Assert.That(Text(Rush), Is.EqualTo(Own));
    }

    [Test]
    public async Task Films_without_an_id_are_found_and_described()
    {
        await using var server = await StartAsync();
        _cli.Write("films/The Thief of Bagdad (1940)/Thief.mkv", "x");
        _cli.Write("films/The Gold Rush (1925)/The Gold Rush.mkv", "x");
        _cli.Write("films/" + Rush, Own);
        var run = await RunAsync("nfo", "write", "films", "--with", "tmdb", "--json");
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(Text("The Thief of Bagdad (1940)/Thief.nfo"), Does.Contain("<uniqueid type=\"tmdb\"").And.Contain(">90003</uniqueid>").And.Contain("tt0033152").And.Contain("<premiered>1940-12-24</premiered>"));
        Assert.That(Text(Rush), Is.EqualTo(Own), "what is there stays");
        Assert.That((await RunAsync("runs", "undo", run.Json().GetProperty("run").ToString())).ExitCode, Is.Zero);
        Assert.That(Directory.GetFiles(_cli.File("films"), "*.nfo", SearchOption.AllDirectories), Has.Length.EqualTo(1));
    }

    private async Task<LocalServer> StartAsync()
    {
        var server = await LocalServer.StartAsync(new TmdbService());
        _cli.Write("data/connections.yaml", $"tmdb: {{ service: tmdb, with: {{ address: \"{server.Address}3/\" }}, secrets: {{ key: tmdb/key }} }}\n");
        return server;
    }

    private Task<CliResult> RunAsync(params string[] arguments) => _cli.RunAsync(arguments, null, variables: Key);

    private string Text(string path) => File.ReadAllText(_cli.File("films/" + path));
}
