using MediaBridge.Plugins.Simkl.Sinks;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Simkl;

public sealed class SimklAccountTests
{
    private SimklAccount _account = null!;

    [SetUp]
    public void Start() => _account = new SimklAccount();

    [TearDown]
    public async Task StopAsync() => await _account.DisposeAsync();

    [Test]
    public async Task TheCheckNamesTheAccount()
    {
        var status = await _account.Client.CheckAsync(default);
        Assert.That((status.AccountId, status.AccountName), Is.EqualTo(("4711", "Ana")));
        _account.Service.Revoke();
        Assert.That((await Assert.ThrowsAsync<PluginException>(() => _account.Client.CheckAsync(default)))!.Error.Kind, Is.EqualTo(ErrorKind.Authentication));
    }

    [Test]
    public async Task WhenNothingChangedNothingIsRead()
    {
        var cursor = (await SimklAccount.ReadAsync(_account.History)).Select(e => e.NextCursor).OfType<string>().Single();
        var before = _account.Service.Seen.Count;
        var again = await SimklAccount.ReadAsync(_account.History, new SourceRequest { Cursor = cursor });
        Assert.That(again[^1].IsComplete);
        Assert.That(_account.Service.Seen.Skip(before), Is.EqualTo((string[])["GET /sync/activities"]));
    }

    [Test]
    public async Task ChangesAreReadByDateAndIdsOnlyWhenSomethingWasTakenOut()
    {
        var cursor = (await SimklAccount.ReadAsync(_account.Ratings)).Select(e => e.NextCursor).OfType<string>().Single();
        _account.Service.Put("movie/109", e => e.Rating = 3);
        var before = _account.Service.Seen.Count;
        var next = await SimklAccount.ReadAsync(_account.Ratings, new SourceRequest { Cursor = cursor });
        string[] delta = ["GET /sync/activities", "GET /sync/all-items/movies delta", "GET /sync/all-items/shows delta", "GET /sync/all-items/anime delta"];
        Assert.That(_account.Service.Seen.Skip(before), Is.EqualTo(delta));
        _account.Service.TakeOut("movie/109");
        before = _account.Service.Seen.Count;
        var last = await SimklAccount.ReadAsync(_account.Ratings, new SourceRequest { Cursor = next.Select(e => e.NextCursor).OfType<string>().Single() });
        Assert.That(_account.Service.Seen.Skip(before), Is.EqualTo(delta.Append("GET /sync/all-items/ ids")));
        Assert.That(last.Select(e => e.RemovedId).OfType<ExternalId>(), Is.EqualTo((ExternalId[])["simkl.movie:109"]));
    }

    [Test]
    public async Task AnEmptyLibraryIsNull()
    {
        foreach (var title in _account.Service.Titles)
        {
            _account.Service.TakeOut(title.Key);
        }

        var read = await SimklAccount.ReadAsync(_account.Watchlist);
        Assert.That((read.Count(e => e.Item is not null), read[^1].IsComplete), Is.EqualTo((0, true)));
    }

    [Test]
    public async Task ACursorThatIsNoneReadsEverything()
    {
        var whole = (await SimklAccount.ReadAsync(_account.Ratings)).Count(e => e.Item is not null);
        foreach (var cursor in new[] { "x", "a|b||AAAA", "2026-01-01T00:00:00Z|-||%%%", "2026-01-01T00:00:00Z|-||dGV4dA==", "a|b|c|d|e" })
        {
            Assert.That((await SimklAccount.ReadAsync(_account.Ratings, new SourceRequest { Cursor = cursor })).Count(e => e.Item is not null), Is.EqualTo(whole), cursor);
        }
    }

    [Test]
    public async Task WhatSimklDoesNotKnowIsRejectedWithItsIds()
    {
        MediaItem unknown = new() { Title = "Unknown", Ids = ["imdb:tt7777777", "tmdb.movie:7"], Ratings = [Rating.Own(8, 10)] };
        var (_, results, rejected) = await _account.RunAsync(new RatingsSink(_account.Client), _account.Ratings, Facets.Ratings, [unknown, SimklWorld.Film(9) with { Ratings = [Rating.Own(8, 10)] }, new MediaItem { Kind = ItemKinds.Season, Ids = ["tmdb.season:1"], Ratings = [Rating.Own(8, 10)] }]);
        Assert.That(results.Select(r => (r.Outcome, r.Error?.Message)), Is.EquivalentTo(new (Outcome, string?)[] { (Outcome.Applied, null), (Outcome.Rejected, "Simkl does not know this title by imdb tt7777777, tmdb 7") }));
        Assert.That(rejected, Is.EqualTo((string[])["Simkl rates films and series, not a thing of kind season"]));

        var plays = await _account.RunAsync(new HistorySink(_account.Client), _account.History, Facets.Watches, [Played(SimklWorld.Episode("imdb:tt9900001", 1, 99), "2025-01-01"), new MediaItem { Kind = ItemKinds.Episode, Ids = ["imdb:tt1234567"], Watches = [new Watch()] }]);
        Assert.That(plays.Results.Single().Error!.Message, Is.EqualTo("Simkl does not know this episode by imdb tt9900001, season 1, episode 99"));
        Assert.That(plays.Rejected, Is.EqualTo((string[])["Simkl knows an episode by an id of its series, season and number, and they are not known"]));
    }

    [Test]
    public async Task AHundredChangesGoInARequest()
    {
        for (var i = 1; i <= 150; i++)
        {
            _account.Service.Titles.Add(new() { Part = "movies", Id = 10_000 + i, Title = $"Reel {i}" });
        }

        var wanted = Enumerable.Range(1, 150).Select(i => new MediaItem { Title = $"Reel {i}", Ids = [$"simkl.movie:{10_000 + i}"], Ratings = [Rating.Own(i % 10 + 1, 10)] }).ToList();
        var (_, results, _) = await _account.RunAsync(new RatingsSink(_account.Client), _account.Ratings, Facets.Ratings, wanted);
        Assert.That((results.Count(r => r.Outcome == Outcome.Applied), _account.Service.Writes, _account.Service.Written), Is.EqualTo((150, 2, 150)));
        Assert.That((await _account.RunAsync(new RatingsSink(_account.Client), _account.Ratings, Facets.Ratings, wanted)).Results, Is.Empty);
    }

    [Test]
    public async Task ALaterPlayReplacesAndAnEarlierOneChangesNothing()
    {
        var sink = new HistorySink(_account.Client);
        var earlier = await _account.RunAsync(sink, _account.History, Facets.Watches, [Played(SimklWorld.Film(2), "2001-01-01")]);
        Assert.That((earlier.Results.Count, earlier.Plan.Single().Kind), Is.EqualTo((0, ChangeKind.Unchanged)));
        MediaItem many = SimklWorld.Film(2) with { Watches = [new Watch { At = SimklWorld.At("2001-01-01") }, new Watch { At = SimklWorld.At("2025-06-06T06:06:06Z") }, new Watch { At = SimklWorld.At("2003-01-01") }] };
        await _account.RunAsync(sink, _account.History, Facets.Watches, [many]);
        Assert.That(_account.Service.State, Does.Contain("movie/102 completed watched 2025-06-06T06:06:06Z"));
        Assert.That((await _account.RunAsync(sink, _account.History, Facets.Watches, [many])).Results, Is.Empty);
    }

    [Test]
    public async Task APlayOfARatedFilmIsNotTakenAway()
    {
        var held = (await SimklAccount.ReadAsync(_account.History)).Select(e => e.Item).OfType<MediaItem>().Single(i => i.Ids[0] == "simkl.movie:101");
        var (plan, results, _) = await _account.RunAsync(new HistorySink(_account.Client), _account.History, Facets.Watches, [held], DesiredOp.Remove);
        Assert.That((plan.Single().Kind, plan.Single().Reason, results.Count), Is.EqualTo((ChangeKind.Skip, "Simkl would delete its rating with the play: take the rating away first", 0)));
    }

    [Test]
    public async Task ATitleOnAnotherListIsLeftThere()
    {
        ListEntry[] listed = [new() { List = ListEntry.Watchlist }];
        var sink = new WatchlistSink(_account.Client);
        var added = await _account.RunAsync(sink, _account.Watchlist, Facets.Lists, [SimklWorld.Film(12) with { Lists = listed }, SimklWorld.Film(11) with { Lists = listed }]);
        Assert.That(added.Plan.Select(c => (c.Kind, c.Reason)), Is.EqualTo(new (ChangeKind, string?)[] { (ChangeKind.Skip, "Simkl has it on the list 'dropped', and a title has one list only"), (ChangeKind.Create, null) }));
        var removed = await _account.RunAsync(sink, _account.Watchlist, Facets.Lists, [SimklWorld.Film(7) with { Lists = listed }, SimklWorld.Film(8) with { Lists = listed }], DesiredOp.Remove);
        Assert.That(removed.Plan.Select(c => (c.Kind, c.Reason)), Is.EqualTo(new (ChangeKind, string?)[] { (ChangeKind.Delete, null), (ChangeKind.Skip, "Simkl would delete its rating and plays with it: take it off there") }));
        Assert.That(_account.Service.State.Where(l => l.StartsWith("movie/107", StringComparison.Ordinal) || l.StartsWith("movie/108", StringComparison.Ordinal) || l.StartsWith("movie/11", StringComparison.Ordinal)), Is.EqualTo((string[])["movie/108 plantowatch rated 9", "movie/111 plantowatch", "movie/112 dropped"]));
    }

    [Test]
    public async Task WhatIsWatchedLeavesTheWatchlistAndThePlanSaysSo()
    {
        var (plan, _, _) = await _account.RunAsync(new HistorySink(_account.Client), _account.History, Facets.Watches, [Played(SimklWorld.Film(7), "2025-01-01"), Played(SimklWorld.Film(9), "2025-01-01")]);
        Assert.That(plan.Select(c => c.Effects.Count), Is.EqualTo((int[])[1, 0]));
        Assert.That((plan[0].Effects[0].Op, plan[0].Effects[0].Item.Lists![0].List), Is.EqualTo((DesiredOp.Remove, ListEntry.Watchlist)));
    }

    private static MediaItem Played(MediaItem item, string at) => item with { Watches = [new Watch { At = SimklWorld.At(at) }] };
}
