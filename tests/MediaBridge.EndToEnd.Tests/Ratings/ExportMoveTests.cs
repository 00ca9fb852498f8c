using System.Globalization;
using MediaBridge.Core;
using MediaBridge.Core.Plugins;
using MediaBridge.EndToEnd.Tests.Imdb;
using MediaBridge.EndToEnd.Tests.Support;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services;
using MediaBridge.Tests.Services.Serving;
using MediaBridge.Tests.Services.Trakt;

namespace MediaBridge.EndToEnd.Tests.Ratings;

/// <summary>The files that IMDb exports, to an account of Trakt and to Letterboxd's import.</summary>
public sealed class ExportMoveTests
{
    private const int Films = 230;
    private readonly Sandbox _sandbox = new();
    private readonly VirtualTime _clock = new() { Limits = TimeSpan.FromSeconds(20) };

    [TearDown]
    public void Clean() => _sandbox.Dispose();

    [Test]
    public async Task RatingsAndWatchlistGoToTraktInBatchesWithTheirDaysAndToLetterboxd()
    {
        _sandbox.Write("imdb/ratings.csv", "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors\n"
            + Rows(1, r => $"{r.Imdb},{1 + r.Trakt % 10},2024-03-{1 + r.Trakt % 28:00},{r.Title},{r.Title},https://www.imdb.com/title/{r.Imdb}/,Movie,7.0,90,{r.Year},Drama,10,{r.Year}-01-01,Somebody"));
        _sandbox.Write("imdb/watchlist.csv", "Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated\n"
            + Rows(401, r => $"{r.Trakt},{r.Imdb},2024-05-06,2024-05-06,,{r.Title},{r.Title},https://www.imdb.com/title/{r.Imdb}/,Movie,7.0,90,{r.Year},Drama,10,{r.Year}-01-01,Somebody,,"));
        var trakt = new TraktService(_clock);
        await using var server = await LocalServer.StartAsync(trakt);
        _sandbox.Write("data/connections.yaml", $"trakt: {{ service: trakt, with: {{ clientId: \"{TraktService.ClientId}\", address: \"{server.Address}\" }}, secrets: {{ clientSecret: trakt/app }} }}\n");
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions
        {
            DataFolder = _sandbox.Data,
            PluginFolders = PluginFolders.Of(AppContext.BaseDirectory),
            TimeProvider = _clock,
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["MEDIABRIDGE_SECRET_TRAKT_APP"] = TraktService.ClientSecret },
        });
        var signedIn = await bridge.Connections.SignInAsync("trakt", new TestPrompt());
        Assert.That(signedIn.State, Is.EqualTo(ConnectionState.Ok), signedIn.Error?.Message);

        foreach (var (from, to) in new[] { ("imdb.csv.ratings:imdb/ratings.csv", "trakt.ratings"), ("imdb.csv.watchlist:imdb/watchlist.csv", "trakt.watchlist") })
        {
            var run = await bridge.RunAsync(bridge.Copy(from.Replace("imdb/", _sandbox["imdb/"], StringComparison.Ordinal), to));
            Assert.That((run.ExitCode, run.Sinks[0].Created), Is.EqualTo((0, Films)), ImdbWorld.Text(run));
        }

        Assert.That(trakt.Batches, Is.EqualTo((int[])[100, 100, 30, 100, 100, 30]));
        Assert.That(trakt.State, Has.Count.EqualTo(2 * Films));
        await bridge.RunAsync(bridge.Copy("trakt.ratings", $"files:{_sandbox["back"]}?format=jsonl"));
        Assert.That(File.ReadAllLines(_sandbox["back/items.jsonl"]).Single(l => l.Contains(TraktCatalogue.Reel(1).Imdb!, StringComparison.Ordinal)), Does.Contain("2024-03-22"), "the day of a rating is kept");

        var watchlist = await bridge.RunAsync(bridge.Copy($"imdb.csv.watchlist:{_sandbox["imdb/watchlist.csv"]}", $"files:{_sandbox["out"]}?format=letterboxd.watchlist.csv"));
        Assert.That(watchlist.ExitCode, Is.Zero, ImdbWorld.Text(watchlist));
        Assert.That(File.ReadAllLines(_sandbox["out/watchlist.csv"]), Has.Length.EqualTo(Films + 1).And.Some.Contains(TraktCatalogue.Reel(401).Imdb!));
    }

    private static string Rows(int first, Func<TraktThing, string> row)
        => string.Concat(Enumerable.Range(first, Films).Select(n => string.Create(CultureInfo.InvariantCulture, $"{row(TraktCatalogue.Reel(n))}\n")));
}
