using MediaBridge.Plugins.Trakt;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Trakt;

namespace MediaBridge.Plugins.Tests.Trakt;

public abstract class TraktSourceContractTests : SourceContract<Plugin>
{
    protected override object ConnectionOptions => TraktWorld.Connection;

    protected override Credential Credential => TraktWorld.SignedIn;

    protected override bool Cap(TestServices services)
    {
        TraktWorld.Of(services).HeldBack = 300;
        return true;
    }
}

public sealed class RatingsSourceContractTests : TraktSourceContractTests
{
    protected override string Component => "trakt.ratings";

    protected override int? ExpectedApplied => 28;

    protected override DateTimeOffset? Since => new(2022, 5, 1, 0, 0, 0, TimeSpan.Zero);

    protected override void Arrange(TestServices services) => TraktWorld.Rated(services);
}

public sealed class HistorySourceContractTests : TraktSourceContractTests
{
    protected override string Component => "trakt.history";

    protected override int? ExpectedApplied => 32;

    protected override DateTimeOffset? Since => new(2022, 5, 1, 0, 0, 0, TimeSpan.Zero);

    protected override void Arrange(TestServices services) => TraktWorld.Watched(services);

    /// <summary>A film again, a new film, a new episode.</summary>
    protected override IReadOnlyList<ExternalId> Change(TestServices services)
    {
        TraktWorld.Of(services).Watch(TraktCatalogue.GoldRush, "2025-12-30T20:00:00.000Z").Watch(TraktCatalogue.Thief1940, "2025-12-31T20:00:00.000Z").Watch(TraktCatalogue.Dawn, "2025-12-31T22:00:00.000Z");
        return ["trakt.movie:101", "trakt.movie:103", "trakt.episode:22003"];
    }
}

public sealed class WatchlistSourceContractTests : TraktSourceContractTests
{
    protected override string Component => "trakt.watchlist";

    protected override int? ExpectedApplied => 28;

    protected override DateTimeOffset? Since => new(2025, 5, 1, 9, 0, 0, TimeSpan.Zero);

    protected override void Arrange(TestServices services) => TraktWorld.Listed(services);
}

public sealed class ListsSourceContractTests : TraktSourceContractTests
{
    protected override string Component => "trakt.lists";

    protected override int? ExpectedApplied => 28;

    protected override DateTimeOffset? Since => new(2025, 5, 1, 9, 0, 0, TimeSpan.Zero);

    protected override void Arrange(TestServices services) => TraktWorld.Listed(services);
}

public sealed class CollectionSourceContractTests : TraktSourceContractTests
{
    protected override string Component => "trakt.collection";

    protected override int? ExpectedApplied => 27;

    protected override void Arrange(TestServices services)
    {
        var trakt = TraktWorld.Arrange(services).Collect(TraktCatalogue.Dusk).Collect(TraktCatalogue.Night);
        Enumerable.Range(1, 260).ToList().ForEach(i => trakt.Collect(TraktCatalogue.Reel(i)));
    }
}
