using MediaBridge.Plugins.Trakt;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Trakt;

namespace MediaBridge.Plugins.Tests.Trakt;

public abstract class TraktSinkContractTests : SinkContract<Plugin>
{
    protected override object ConnectionOptions => TraktWorld.Connection;

    protected override Credential Credential => TraktWorld.SignedIn;

    protected override Task<string> ReadBackAsync(TestServices services) => Task.FromResult(string.Join('\n', TraktWorld.Of(services).State));

    protected static TraktThing Thing(PlannedChange change)
    {
        var item = change.Do!.Item;
        var id = item.Ids.FirstOrDefault(i => i.Scheme.StartsWith("trakt.", StringComparison.Ordinal));
        return id.IsEmpty ? TraktCatalogue.All.First(t => item.Ids.Any(i => t.Has(i.Scheme.Split('.')[0], i.Value) && (t.Kind == "movie") == (item.Kind == ItemKinds.Movie))) : TraktCatalogue.All.First(t => $"trakt.{t.Key.Replace('/', ':')}" == id.ToString());
    }
}

public sealed class RatingsSinkContractTests : TraktSinkContractTests
{
    protected override string Component => "trakt.ratings";

    protected override int? ExpectedApplied => 32;

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        TraktWorld.Item(TraktCatalogue.GoldRush) with { Ratings = [Rating.Own(9, 10)] }, // as it is
        TraktWorld.Item(TraktCatalogue.Thief1924) with { Ratings = [Rating.Own(7, 10) with { At = EventTime.Parse("2024-01-31") }] }, // new
        new() { Title = "Otherwise", Ids = ["imdb:tt8000003"], Ratings = [Rating.Own(4.5m, 5, 0.5m)] }, // rated otherwise, and known by another id
        new() { Kind = ItemKinds.Series, Title = "The Lantern Road", Year = 2008, Ids = ["tvdb.series:990001"], Ratings = [Rating.Own(10, 10)] },
        new() { Kind = ItemKinds.Episode, Title = "Dawn", Ids = ["files.path:lantern/3"], Placement = new Placement { ParentIds = ["imdb:tt9900001"], Season = 1, Number = 3 }, Ratings = [Rating.Own(6, 10)] },
        new() { Kind = ItemKinds.Season, Title = "Season 1", Ids = ["files.path:lantern"], Placement = new Placement { ParentIds = ["tmdb.tv:962"], Season = 1 }, Ratings = [Rating.Own(3, 10)] },
    ];

    protected override void Arrange(TestServices services) => TraktWorld.Rated(services);

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        TraktWorld.Of(services).Rate(Thing(change), 1);
        return true;
    }
}

public sealed class HistorySinkContractTests : TraktSinkContractTests
{
    protected override string Component => "trakt.history";

    protected override int? ExpectedApplied => 35;

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        TraktWorld.Item(TraktCatalogue.GoldRush) with { Watches = [TraktWorld.At("2024-03-07T19:37:40Z"), TraktWorld.At("2023-05-05T18:00:00Z")] }, // one of them is there
        TraktWorld.Item(TraktCatalogue.Thief1924) with { Watches = [TraktWorld.At("2024-01-31")] }, // a day
        new() { Title = "Thief", Ids = ["imdb:tt0033152"], Watches = [new Watch()] }, // at some time
        new() { Kind = ItemKinds.Episode, Title = "Dusk", Ids = ["tvdb.episode:992001"], Watches = [TraktWorld.At("2024-02-01T20:00:00Z")] }, // there
        new() { Kind = ItemKinds.Episode, Title = "Dawn", Ids = ["files.path:lantern/3"], Placement = new Placement { ParentIds = ["imdb:tt9900001"], Season = 1, Number = 3 }, Watches = [TraktWorld.At("2024-02-02T20:00:00Z"), TraktWorld.At("2024-02-03T20:00:00Z")] },
    ];

    protected override void Arrange(TestServices services) => TraktWorld.Watched(services);

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        // A play of any time is as good as one of which nobody knows when it was.
        if (change.Do!.Item.Watches!.Any(w => w.At is null))
        {
            return false;
        }

        TraktWorld.Of(services).Unwatch(Thing(change)).Watch(Thing(change), "2011-11-11T11:11:00.000Z");
        return true;
    }
}

public sealed class WatchlistSinkContractTests : TraktSinkContractTests
{
    protected override string Component => "trakt.watchlist";

    protected override int? ExpectedApplied => 31;

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        TraktWorld.Item(TraktCatalogue.Thief1924) with { Lists = [new ListEntry { List = ListEntry.Watchlist }] }, // is on it
        TraktWorld.Item(TraktCatalogue.GoldRush) with { Lists = [new ListEntry { List = ListEntry.Watchlist }] },
        new() { Title = "The Thief", Ids = ["imdb:tt0033152"], Lists = [new ListEntry { List = ListEntry.Watchlist }, new ListEntry { List = "elsewhere" }] },
        TraktWorld.Item(TraktCatalogue.Night) with { Lists = [new ListEntry { List = ListEntry.Watchlist }] },
    ];

    protected override void Arrange(TestServices services) => TraktWorld.Listed(services);

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        TraktWorld.Of(services).Drop(Thing(change));
        return true;
    }
}
