using MediaBridge.Plugins.Imdb;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Imdb;

public sealed class WatchlistSourceContractTests : SourceContract<Plugin>
{
    protected override string Component => "imdb.watchlist";

    protected override int? ExpectedApplied => 26;

    protected override Credential Credential => ImdbWorld.SignedIn;

    protected override DateTimeOffset? Since => new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    protected override void Arrange(TestServices services) => ImdbWorld.Serve(services);
}
