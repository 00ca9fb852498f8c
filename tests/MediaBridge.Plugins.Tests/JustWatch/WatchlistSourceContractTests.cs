using MediaBridge.Plugins.JustWatch;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.JustWatch;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Plugins.Tests.JustWatch;

public sealed class WatchlistSourceContractTests : SourceContract<Plugin>
{
    protected override string Component => "justwatch.watchlist";

    protected override int? ExpectedApplied => 26;

    protected override Credential Credential { get; } = new() { AccessToken = JustWatchService.Token };

    protected override void Arrange(TestServices services)
    {
        var justWatch = new JustWatchService().Want([.. Enumerable.Range(1, 230).Select(i => $"tm{5000 + i}")]).Want("ts201");
        services.World = justWatch;
        services.Web.Serve(justWatch);
    }

    protected override bool Cap(TestServices services)
    {
        ((JustWatchService)services.World!).HeldBack = 4;
        return true;
    }
}
