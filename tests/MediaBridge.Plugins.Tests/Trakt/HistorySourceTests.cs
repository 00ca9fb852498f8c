using MediaBridge.Plugins.Trakt.Sources;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Trakt;

namespace MediaBridge.Plugins.Tests.Trakt;

public sealed class HistorySourceTests
{
    private readonly TestServices _services = new TestServices().Declare("trakt", new ServicePolicy { Address = new Uri("https://trakt.test/") });
    private readonly TraktService _trakt;
    private readonly SinkRun _run;

    public HistorySourceTests()
    {
        _trakt = TraktWorld.Watched(_services);
        _run = new SinkRun(_services, Facets.Watches);
    }

    [TearDown]
    public async Task StopAsync() => await _services.DisposeAsync();

    [Test]
    public async Task EveryPageSaysItsSizeAndFollowsTheHeaders()
    {
        var (items, end, _) = await ReadAsync();
        Assert.That((items.Count, end.IsComplete), Is.EqualTo((265, true)));
        Assert.That(_trakt.Seen, Is.EqualTo((string[])
        [
            "GET /sync/last_activities", "GET /sync/history/movies?page=1&limit=1", "GET /sync/history/episodes?page=1&limit=1",
            "GET /sync/history/movies?page=1&limit=250", "GET /sync/history/movies?page=2&limit=250", "GET /sync/history/episodes?page=1&limit=250",
        ]));
    }

    [Test]
    public async Task PlaysHaveTheirTimesAndTheirNumbersAndEpisodesTheirPlace()
    {
        var (items, _, _) = await ReadAsync();
        var plays = items.Where(i => i.Ids[0] == "trakt.movie:101").SelectMany(i => i.Watches!).ToList();
        Assert.That(plays.Select(p => p.At?.ToString()), Is.EqualTo((string?[])["2024-03-07T19:37:27Z", "2021-01-31T23:30:00Z", null]), "the beginning of 1970 is no time");
        Assert.That(plays.Select(p => p.NativeId), Is.Unique.And.All.Not.Null);
        var dusk = items.Single(i => i.Title == "Dusk");
        Assert.That(string.Join(' ', dusk.Ids), Is.EqualTo("trakt.episode:22001 imdb:tt9900011 tmdb.episode:62001 tvdb.episode:992001"));
        Assert.That((string.Join(' ', dusk.Placement!.ParentIds), dusk.Placement.Season, dusk.Placement.Number), Is.EqualTo(("trakt.show:201 imdb:tt9900001 tmdb.tv:962 tvdb.series:990001", 1, 1)));
    }

    [Test]
    public async Task WhileNothingChangesOneRequestIsEnough()
    {
        var (_, _, cursor) = await ReadAsync();
        var before = _trakt.Seen.Count;
        var (items, end, next) = await ReadAsync(cursor);
        Assert.That((items.Count, end.IsComplete, next, _trakt.Seen.Count - before), Is.EqualTo((0, true, cursor, 1)));
    }

    [Test]
    public async Task WhatWasWatchedSinceComesWithAllPlaysOfTheTitle()
    {
        var (_, _, cursor) = await ReadAsync();
        _trakt.Watch(TraktCatalogue.GoldRush, "2025-12-30T20:00:00Z");
        var (items, end, _) = await ReadAsync(cursor);
        Assert.That((items.Count, end.IsComplete), Is.EqualTo((4, true)));
        Assert.That(items.Select(i => i.Ids[0].ToString()), Is.All.EqualTo("trakt.movie:101"));
        Assert.That(_trakt.Seen, Has.Some.Contains("start_at=2024-03-07T19:37:27.001Z"));
    }

    [Test]
    public async Task APlayEnteredForAnEarlierTimeIsFoundByTheNumberOfPlays()
    {
        var (_, _, cursor) = await ReadAsync();
        _trakt.Watch(TraktCatalogue.Thief1924, "1999-01-01T20:00:00Z");
        var (items, end, next) = await ReadAsync(cursor);
        Assert.That((items.Count, end.IsComplete), Is.EqualTo((264, true)), "all films, and no episode");
        Assert.That(items.Select(i => i.Ids[0].ToString()), Has.Member("trakt.movie:102"));
        Assert.That(next, Is.Not.EqualTo(cursor));
    }

    [Test]
    public async Task ARemovedPlayIsFoundByTheNumberOfPlays()
    {
        _trakt.Watch(TraktCatalogue.GoldRush, "2024-03-08T20:00:00Z");
        var (_, _, cursor) = await ReadAsync();
        _trakt.Unwatch(TraktCatalogue.Reel(7)).Watch(TraktCatalogue.GoldRush, "2025-12-30T20:00:00Z");
        var (items, _, _) = await ReadAsync(cursor);
        Assert.That(items, Has.Count.EqualTo(264), "the numbers do not add up: all films are read");
    }

    [Test]
    public async Task ACursorThatIsNoneReadsEverything()
        => Assert.That((await ReadAsync("{\"movies\":")).Items, Has.Count.EqualTo(265));

    [Test]
    public async Task PlaysThatAreRemovedWhileReadingMakeItIncomplete()
    {
        _trakt.Before = number =>
        {
            if (number == 5)
            {
                _trakt.Unwatch(TraktCatalogue.Reel(260));
            }
        };
        var (_, end, _) = await ReadAsync();
        Assert.That((end.IsComplete, end.Reason), Is.EqualTo((false, "plays of movies were removed while they were read: run again")));
    }

    [Test]
    public async Task APlayThatComesWhileReadingDoublesNone()
    {
        _trakt.Before = number =>
        {
            if (number == 5)
            {
                _trakt.Watch(TraktCatalogue.Thief1940, "2025-12-30T20:00:00Z");
            }
        };
        var (items, end, cursor) = await ReadAsync();
        Assert.That((end.IsComplete, items.SelectMany(i => i.Watches!).Select(w => w.NativeId).Distinct().Count(), items.Count), Is.EqualTo((true, 265, 265)));
        Assert.That((await ReadAsync(cursor)).Items.Select(i => i.Title), Is.EqualTo((string[])["The Thief of Bagdad"]));
    }

    [Test]
    public async Task ARowWithoutATitleIsToldAndNothingIsCalledComplete()
    {
        _trakt.WithOddRow(new { id = 77, watched_at = "2024-01-01T00:00:00.000Z", type = "movie", movie = (object?)null });
        var (items, end, _) = await ReadAsync();
        Assert.That((items.Count, end.IsComplete, end.Reason), Is.EqualTo((265, false, "the play 77 of movies has no title with an id")));
    }

    private async Task<(List<MediaItem> Items, SourceElement End, string? Cursor)> ReadAsync(string? cursor = null)
    {
        var all = await new HistorySource(_run.Client).ReadAsync(new SourceRequest { Cursor = cursor }, default).ToListAsync();
        return ([.. all.Select(e => e.Item).OfType<MediaItem>()], all[^1], all.FindLast(e => e.NextCursor is not null)?.NextCursor);
    }
}
