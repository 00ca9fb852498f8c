using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Trakt;

namespace MediaBridge.Plugins.Tests.Trakt;

public sealed class SinkTests
{
    private readonly TestServices _services = new TestServices().Declare("trakt", new ServicePolicy { Address = new Uri("https://trakt.test/") });
    private readonly TraktService _trakt;

    public SinkTests() => _trakt = TraktWorld.Arrange(_services);

    [TearDown]
    public async Task StopAsync() => await _services.DisposeAsync();

    [Test]
    public async Task RowsGoInBatchesOfAHundred()
    {
        var results = await Ratings().RunAsync([.. Enumerable.Range(1, 250).Select(i => Rated(TraktCatalogue.Reel(i), 7))]);
        Assert.That((results.Count, results.All(r => r.Outcome == Outcome.Applied)), Is.EqualTo((250, true)));
        Assert.That(_trakt.Batches, Is.EqualTo((int[])[100, 100, 50]));
    }

    [Test]
    public async Task WhatTraktDoesNotKnowIsRejectedAndTheRestIsWritten()
    {
        var unknown = new MediaItem { Title = "Nobody's", Ids = ["imdb:tt0000009", "tmdb.movie:9"], Ratings = [Rating.Own(5, 10)] };
        var results = await Ratings().RunAsync(Rated(TraktCatalogue.GoldRush, 8), unknown, Rated(TraktCatalogue.Lantern, 9));
        Assert.That(results.Select(r => r.Outcome), Is.EqualTo((Outcome[])[Outcome.Applied, Outcome.Rejected, Outcome.Applied]));
        Assert.That(results[1].Error!.Message, Is.EqualTo("Trakt does not know the movie tt0000009, TMDB 9"));
        Assert.That(_trakt.State, Is.EqualTo((string[])["rating movie/101 8", "rating show/201 9"]));
    }

    [Test]
    public async Task EpisodesAndSeasonsAreWrittenByTraktsOwnNumber()
    {
        var run = Ratings();
        var results = await run.RunAsync(
            new MediaItem { Kind = ItemKinds.Episode, Title = "Dusk", Ids = ["imdb:tt9900011"], Ratings = [Rating.Own(7, 10)] },
            new MediaItem { Kind = ItemKinds.Episode, Title = "Night", Ids = ["tmdb.episode:62002"], Ratings = [Rating.Own(8, 10)] },
            new MediaItem { Kind = ItemKinds.Season, Title = "Season 1", Ids = ["tmdb.season:61001"], Placement = new Placement { ParentIds = ["tvdb.series:990001"], Season = 1 }, Ratings = [Rating.Own(9, 10)] },
            new MediaItem { Kind = ItemKinds.Season, Title = "Season 7", Ids = ["tmdb.season:61007"], Ratings = [Rating.Own(9, 10)] },
            new MediaItem { Kind = ItemKinds.Album, Title = "Nocturnes", Ids = ["imdb:tt0000077"], Ratings = [Rating.Own(9, 10)] });
        Assert.That(results.Select(r => r.Outcome), Is.EqualTo((Outcome[])[Outcome.Applied, Outcome.Applied, Outcome.Applied, Outcome.Rejected]));
        Assert.That(results[3].Error!.Message, Is.EqualTo("Season 7 has no id of its kind that Trakt knows"));
        Assert.That(run.Rejected, Is.EqualTo((string[])["Nocturnes: Trakt knows films, series, seasons and episodes, and this is of the kind album"]));
        Assert.That(_trakt.State, Is.EqualTo((string[])["rating episode/22001 7", "rating episode/22002 8", "rating season/2101 9"]));
    }

    [Test]
    public async Task AFullAccountTakesNoMoreButGivesUp()
    {
        // The limit is lower than Trakt says it is.
        (_trakt.WatchlistLimit, _trakt.WatchlistLimitSaid) = (2, 250);
        _trakt.Want(TraktCatalogue.Thief1924).Want(TraktCatalogue.Thief1940);
        var run = new SinkRun(_services, Facets.Lists);
        var sink = run.Sink();
        var adds = await run.PlanAsync(sink, [.. Enumerable.Range(1, 120).Select(i => Wanted(TraktCatalogue.Reel(i)))]);
        var removal = await run.PlanAsync(sink, DesiredOp.Remove, Wanted(TraktCatalogue.Thief1924));
        var results = await SinkRun.ApplyAsync(sink, [.. adds, .. removal]);

        Assert.That(results[^1].Outcome, Is.EqualTo(Outcome.Applied));
        Assert.That(results.SkipLast(1).Select(r => (r.Outcome, r.Error!.Kind, r.Error.Code)), Is.All.EqualTo((Outcome.Failed, ErrorKind.Transient, "trakt.full")));
        Assert.That(_trakt.Seen.Count(s => s == "POST /sync/watchlist"), Is.EqualTo(1), "a full list is not asked again");
        Assert.That(_trakt.State, Is.EqualTo((string[])["watchlist movie/103"]));
    }

    [Test]
    public async Task TheLimitOfTheAccountIsPlannedWith()
    {
        _trakt.WatchlistLimit = 3;
        _trakt.Want(TraktCatalogue.Thief1924);
        var run = new SinkRun(_services, Facets.Lists);
        var changes = await run.PlanAsync(run.Sink(), [.. Enumerable.Range(1, 4).Select(i => Wanted(TraktCatalogue.Reel(i)))]);
        Assert.That(changes.Select(c => c.Kind), Is.EqualTo((ChangeKind[])[ChangeKind.Create, ChangeKind.Create, ChangeKind.Skip, ChangeKind.Skip]));
        Assert.That(changes[^1].Reason, Is.EqualTo("the list watchlist is full: it takes 3 items"));
    }

    [TestCase(423, ErrorKind.InteractionNeeded, "trakt.locked")]
    [TestCase(426, ErrorKind.InteractionNeeded, "trakt.vip")]
    [TestCase(401, ErrorKind.Authentication, "http.401")]
    [TestCase(429, ErrorKind.RateLimited, "http.429")]
    public async Task ARefusalKeepsItsMeaning(int status, ErrorKind kind, string code)
    {
        var run = Ratings();
        var sink = run.Sink();
        var plan = await run.PlanAsync(sink, Rated(TraktCatalogue.GoldRush, 8));
        _trakt.Refusal = status;
        var error = (await SinkRun.ApplyAsync(sink, plan)).Single().Error!;
        Assert.That((error.Kind, error.Code), Is.EqualTo((kind, code)));
        var read = await Assert.ThrowsAsync<PluginException>(async () => await run.Source().ReadAsync(new SourceRequest(), default).ToListAsync());
        Assert.That((read!.Error.Kind, read.Error.Code), Is.EqualTo((kind, code)));
    }

    [Test]
    public async Task RowsThatTraktForgetsAreInDoubt()
    {
        _trakt.ForgetNext = 1;
        var run = Ratings();
        var results = await run.RunAsync(Rated(TraktCatalogue.GoldRush, 8), Rated(TraktCatalogue.Thief1924, 9));
        Assert.That(results.Select(r => r.Outcome), Is.All.EqualTo(Outcome.InDoubt));
        var again = await run.PlanAsync(run.Sink(), Rated(TraktCatalogue.GoldRush, 8), Rated(TraktCatalogue.Thief1924, 9));
        Assert.That(again.Select(c => c.Kind), Is.EqualTo((ChangeKind[])[ChangeKind.Create, ChangeKind.Unchanged]));
    }

    [Test]
    public async Task AnEqualMarkIsNotSentAgainAndADayIsNoonWhereThePersonLives()
    {
        _trakt.Rate(TraktCatalogue.GoldRush, 9);
        await Ratings().RunAsync(
            TraktWorld.Item(TraktCatalogue.GoldRush) with { Ratings = [Rating.Own(4.5m, 5, 0.5m) with { At = EventTime.Parse("2025-01-01") }] },
            TraktWorld.Item(TraktCatalogue.Thief1924) with { Ratings = [Rating.Own(8, 10) with { At = EventTime.Parse("2024-07-01") }] });
        Assert.That(_trakt.RatedAt, Is.EqualTo((string[])["movie/101 2024-03-07T19:37:27.000Z", "movie/102 2024-07-01T10:00:00.000Z"]));
    }

    private static MediaItem Rated(TraktThing thing, int mark) => TraktWorld.Item(thing) with { Ratings = [Rating.Own(mark, 10)] };

    private static MediaItem Wanted(TraktThing thing) => TraktWorld.Item(thing) with { Lists = [new ListEntry { List = ListEntry.Watchlist }] };

    private SinkRun Ratings() => new(_services, Facets.Ratings);
}
