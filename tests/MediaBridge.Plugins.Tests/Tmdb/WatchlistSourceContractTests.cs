using MediaBridge.Plugins.Tmdb;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Tmdb;

public sealed class WatchlistSourceContractTests : SourceContract<Plugin>
{
    protected override string Component => "tmdb.watchlist";

    protected override int? ExpectedApplied => 27;

    protected override object ConnectionOptions => TmdbWorld.Connection;

    protected override Credential Credential => TmdbWorld.SignedIn;

    protected override void Arrange(TestServices services) => TmdbWorld.Listed(services);

    protected override bool Cap(TestServices services)
    {
        TmdbWorld.Of(services).HeldBack = 3;
        return true;
    }
}
