using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using Reelbook.Server;

namespace Reelbook.Tests;

/// <summary>It works on single items: their order is the engine's.</summary>
public sealed class FansProcessorTests : ProcessorContract<Plugin>
{
    protected override string Component => "reelbook.fans";

    protected override int? ExpectedApplied => 17;

    protected override Credential Credential => ReelbookWeb.SignedIn;

    protected override IReadOnlyList<MediaItem> Items
        => [Some.Film(1) with { Ids = ["reelbook:f1"] }, Some.Film(3) with { Ids = ["reelbook:f99"] }, Some.Full(2) with { Ids = ["reelbook:f12"] }, Some.Film(4)];

    protected override void Arrange(TestServices services) => services.Web.Serve(new ReelbookService());
}
