using MediaBridge.Plugins.Simkl;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Simkl;

public abstract class SimklSinkContract : SinkContract<Plugin>
{
    protected override object ConnectionOptions => SimklWorld.Connection;

    protected override Credential Credential => SimklWorld.SignedIn;

    protected override void Arrange(TestServices services) => SimklWorld.Library(services);
}

public sealed class SimklRatingsSinkContractTests : SimklSinkContract
{
    protected override string Component => "simkl.ratings";

    protected override int? ExpectedApplied => 32;

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        SimklWorld.Film(1) with { Ratings = [Rating.Own(4, 10)] }, // as it is
        SimklWorld.Film(3) with { Ratings = [Rating.Own(5, 5, 0.5m)] }, // rated otherwise
        SimklWorld.Film(2) with { Ratings = [Rating.Own(7, 10) with { At = SimklWorld.At("2024-06-01") }] }, // not rated
        SimklWorld.Film(9) with { Ratings = [Rating.Own(2, 10)] }, // not in the library
        SimklWorld.Series(601, "tt9900003", "Paper Cranes") with { Ratings = [Rating.Own(10, 10)] },
        new() { Kind = ItemKinds.Series, Title = "Harbour", Ids = ["tvdb.series:990002"], Ratings = [Rating.Own(8, 10)] },
    ];

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        var simkl = SimklWorld.Of(services);
        var title = simkl.Titles.First(t => change.Do!.Item.Ids.Any(i => t.Ids.Values.Contains(i.Value, StringComparer.Ordinal)));
        simkl.Put(title.Key, e => e.Rating = 1);
        return true;
    }
}

public sealed class SimklHistorySinkContractTests : SimklSinkContract
{
    /// <summary>No film is rated: a play of a rated film is not taken away.</summary>
    protected override void Arrange(TestServices services)
    {
        base.Arrange(services);
        foreach (var title in SimklWorld.Of(services).Titles.Where(t => t.Episodes.Count == 0 && SimklWorld.Of(services).State.Any(l => l.StartsWith(t.Key + " ", StringComparison.Ordinal) && l.Contains(" rated ", StringComparison.Ordinal))))
        {
            SimklWorld.Of(services).Put(title.Key, e => e.Rating = null);
        }
    }

    protected override string Component => "simkl.history";

    protected override int? ExpectedApplied => 32;

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        SimklWorld.Film(2) with { Watches = [new Watch { At = SimklWorld.At("2024-02-01T20:15:00Z") }] }, // as it is
        SimklWorld.Film(9) with { Watches = [new Watch { At = SimklWorld.At("2023-07-08T20:00:00Z") }] },
        SimklWorld.Film(10) with { Watches = [new Watch { At = SimklWorld.At("2023-07-08") }] },
        SimklWorld.Episode("imdb:tt9900001", 1, 1) with { Watches = [new Watch { At = SimklWorld.At("2025-01-01T20:00:00Z") }] }, // as it is
        SimklWorld.Episode("imdb:tt9900001", 1, 3) with { Watches = [new Watch { At = SimklWorld.At("2025-01-04T20:00:00Z") }] },
        SimklWorld.Episode("tvdb.series:990001", 2, 4) with { Watches = [new Watch { At = SimklWorld.At("2025-01-05T20:00:00Z") }] },
        SimklWorld.Episode("mal:777", 1, 2) with { Watches = [new Watch { At = SimklWorld.At("2025-01-06T20:00:00Z") }] },
        SimklWorld.Episode("tvdb.series:990002", 1, 1) with { Watches = [new Watch { At = SimklWorld.At("2025-01-07T20:00:00Z") }] }, // of a series that is to be watched
    ];

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        var simkl = SimklWorld.Of(services);
        var item = change.Do!.Item;
        var title = simkl.Titles.First(t => (item.Placement?.ParentIds ?? item.Ids).Any(i => t.Ids.Values.Contains(i.Value, StringComparer.Ordinal)));
        if (item.Placement is { } place)
        {
            simkl.Put(title.Key, e => e.Episodes[(place.Season!.Value, place.Number!.Value)] = "2001-01-01T00:00:00Z");
        }
        else
        {
            simkl.Put(title.Key, e => e.WatchedAt = "2001-01-01T00:00:00Z");
        }

        return true;
    }
}

public sealed class SimklWatchlistSinkContractTests : SimklSinkContract
{
    protected override string Component => "simkl.watchlist";

    protected override int? ExpectedApplied => 31;

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        SimklWorld.Film(7) with { Lists = [new ListEntry { List = ListEntry.Watchlist }] }, // is on it
        SimklWorld.Film(9) with { Lists = [new ListEntry { List = ListEntry.Watchlist }, new ListEntry { List = "elsewhere" }] },
        SimklWorld.Film(10) with { Lists = [new ListEntry { List = ListEntry.Watchlist }] },
        SimklWorld.Film(1) with { Lists = [new ListEntry { List = ListEntry.Watchlist }] }, // watched: is left
    ];

    protected override Task<string> ReadBackAsync(TestServices services) => Task.FromResult(string.Join('\n', SimklWorld.Of(services).State));

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        var simkl = SimklWorld.Of(services);
        var title = simkl.Titles.First(t => change.Do!.Item.Ids.Any(i => t.Ids.Values.Contains(i.Value, StringComparer.Ordinal)));
        simkl.TakeOut(title.Key);
        return true;
    }
}
