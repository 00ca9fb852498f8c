using MediaBridge.Plugins.Trakt.Sinks;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Trakt;

namespace MediaBridge.Plugins.Tests.Trakt;

public sealed class HistorySinkTests
{
    private readonly TestServices _services = new TestServices().Declare("trakt", new ServicePolicy { Address = new Uri("https://trakt.test/") });
    private readonly TraktService _trakt;

    public HistorySinkTests() => _trakt = TraktWorld.Arrange(_services);

    [TearDown]
    public async Task StopAsync() => await _services.DisposeAsync();

    [Test]
    public async Task APlanThatIsAppliedTwiceEntersNoPlayTwice()
    {
        var run = Run();
        var plan = await run.PlanAsync(run.Sink(), Played(TraktCatalogue.GoldRush, "2024-03-07T19:37:27Z", "2019-01-01T10:00:00Z"), Played(TraktCatalogue.Dusk, "2024-02-01T20:00:00Z"));
        foreach (var expected in new[] { Outcome.Applied, Outcome.AlreadyThere })
        {
            // As another process would, that finds the plan stored.
            Assert.That((await SinkRun.ApplyAsync(run.Sink(), plan)).Select(r => r.Outcome), Is.All.EqualTo(expected));
            Assert.That(_trakt.State, Is.EqualTo((string[])["play episode/22001 2024-02-01T20:00:00.000Z", "play movie/101 2019-01-01T10:00:00.000Z", "play movie/101 2024-03-07T19:37:27.000Z"]));
        }
    }

    [Test]
    public async Task APlanThatHasGrownOldIsComparedAgain()
    {
        var run = Run();
        var sink = run.Sink();
        var plan = await run.PlanAsync(sink, Played(TraktCatalogue.GoldRush, "2024-03-07T19:37:27Z"), Played(TraktCatalogue.Thief1924, "2024-03-08T19:37:27Z"));
        _services.Clock.Advance(TimeSpan.FromMinutes(11));
        _trakt.Watch(TraktCatalogue.GoldRush, "2024-03-07T19:37:50Z"); // another program was faster
        var results = await SinkRun.ApplyAsync(sink, plan);
        Assert.That(results.Select(r => r.Outcome), Is.EqualTo((Outcome[])[Outcome.AlreadyThere, Outcome.Applied]));
        Assert.That(_trakt.State, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task ASeriesAsAWholeIsNeverPlayed()
    {
        var run = Run();
        Assert.That(await run.RunAsync(Played(TraktCatalogue.Lantern, "2024-03-07T19:37:27Z"), Played(TraktCatalogue.Season1, "2024-03-07T19:37:27Z")), Is.Empty);
        Assert.That(run.Rejected, Has.Count.EqualTo(2).And.All.Contains("would mark every episode"));

        // Nor by an id of the series that stands on an episode.
        var wrong = Played(TraktCatalogue.Dawn, "2024-03-07T19:37:27Z") with { Ids = ["imdb:tt9900001"] };
        await run.RunAsync(wrong);
        Assert.That(_trakt.State, Is.EqualTo((string[])["play episode/22003 2024-03-07T19:37:27.000Z"]));
    }

    [Test]
    public async Task OnlyThePlayThatIsMeantIsRemoved()
    {
        _trakt.Watch(TraktCatalogue.GoldRush, "2024-03-07T19:37:27Z", "2019-01-01T10:00:00Z");
        var run = Run();
        var sink = run.Sink();
        var results = await SinkRun.ApplyAsync(sink, await run.PlanAsync(sink, DesiredOp.Remove, Played(TraktCatalogue.GoldRush, "2019-01-01T10:00:00Z")));
        Assert.That(results.Single().Outcome, Is.EqualTo(Outcome.Applied));
        Assert.That(_trakt.State, Is.EqualTo((string[])["play movie/101 2024-03-07T19:37:27.000Z"]));
    }

    [Test]
    public async Task APlayTakesItsTitleOffTheWatchlistAndThePlanSaysSo()
    {
        _trakt.Want(TraktCatalogue.GoldRush).Want(TraktCatalogue.Lantern);
        var run = Run();
        var sink = run.Sink();
        var plan = await run.PlanAsync(sink, Played(TraktCatalogue.GoldRush, "2024-03-07T19:37:27Z"), Played(TraktCatalogue.Dusk, "2024-02-01T20:00:00Z"));
        var effects = plan.SelectMany(c => c.Effects).ToList();
        Assert.That(effects.Select(e => (e.Op, e.Item.Lists![0].List)), Is.All.EqualTo((DesiredOp.Remove, ListEntry.Watchlist)));
        Assert.That(effects.Select(e => e.Item.Ids[0].ToString()), Is.EqualTo((string[])["trakt.movie:101", "trakt.episode:22001", "imdb:tt9900001"]));
        await SinkRun.ApplyAsync(sink, plan);
        Assert.That(_trakt.State.Where(s => s.StartsWith("watchlist", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("unknown", "1970-01-01T00:00:00.000Z")]
    [TestCase("released", "1924-03-18T00:00:00.000Z")]
    [TestCase("skip", null)]
    public async Task APlayWithoutATimeIsWhatTheOptionSays(string undated, string? at)
    {
        var run = Run(undated);
        var item = TraktWorld.Item(TraktCatalogue.Thief1924) with { Watches = [new Watch()] };
        await run.RunAsync(item);
        Assert.That(_trakt.State, Is.EqualTo(at is null ? [] : (string[])[$"play movie/102 {at}"]));
        var again = await run.PlanAsync(run.Sink(), item);
        Assert.That(again.Select(c => c.Kind), Is.EqualTo(at is null ? [] : (ChangeKind[])[ChangeKind.Unchanged]));
    }

    [TestCase("Europe/Madrid", "2024-07-01T10:00:00.000Z")]
    [TestCase("America/Los_Angeles", "2024-07-01T19:00:00.000Z")]
    [TestCase("Pacific/Kiritimati", "2024-07-01T00:00:00.000Z")]
    [TestCase("UTC", "2024-07-01T12:00:00.000Z")]
    public async Task ADayStaysThatDayInEveryZone(string zone, string at)
    {
        var run = new SinkRun(_services, Facets.Watches, zone: zone);
        var item = TraktWorld.Item(TraktCatalogue.Thief1924) with { Watches = [TraktWorld.At("2024-07-01")] };
        await run.RunAsync(item);
        Assert.That(_trakt.State, Is.EqualTo((string[])[$"play movie/102 {at}"]));
        Assert.That((await run.PlanAsync(run.Sink(), item)).Single().Kind, Is.EqualTo(ChangeKind.Unchanged));
    }

    [Test]
    public async Task ThousandsOfPlaysOfOneTitleGoInBatchesToo()
    {
        var times = Enumerable.Range(0, 230).Select(i => new DateTimeOffset(2020, 1, 1, 20, 0, 0, TimeSpan.Zero).AddDays(i)).ToList();
        var item = TraktWorld.Item(TraktCatalogue.GoldRush) with { Watches = [.. times.Select(t => new Watch { At = t })] };
        var run = Run();
        Assert.That((await run.RunAsync(item)).Single().Outcome, Is.EqualTo(Outcome.Applied));
        Assert.That(_trakt.Batches, Is.EqualTo((int[])[100, 100, 30]));
        Assert.That((await run.PlanAsync(run.Sink(), item)).Single().Kind, Is.EqualTo(ChangeKind.Unchanged));
    }

    private static MediaItem Played(TraktThing thing, params string[] times) => TraktWorld.Item(thing) with { Watches = [.. times.Select(TraktWorld.At)] };

    private SinkRun Run(string undated = "unknown") => new(_services, Facets.Watches, new HistoryOptions { Undated = undated });
}
