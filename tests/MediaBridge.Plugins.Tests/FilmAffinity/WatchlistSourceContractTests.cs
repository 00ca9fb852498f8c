using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

public sealed class WatchlistSourceContractTests : SourceContract<Plugin>
{
    protected override string Component => "filmaffinity.watchlist";

    protected override int? ExpectedApplied => 26;

    protected override object? ConnectionOptions => new { user = Sites.Ana };

    protected override void Arrange(TestServices services) => services.Web.Serve(Sites.WithLists());
}
