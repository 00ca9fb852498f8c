using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace Reelbook.Tests;

/// <summary>It works on single items, whose order is the engine's; it asks no service, has no secrets and adds no extras.</summary>
public sealed class PageProcessorTests : ProcessorContract<Plugin>
{
    protected override string Component => "reelbook.page";

    protected override int? ExpectedApplied => 13;

    protected override IReadOnlyList<MediaItem> Items => [Some.Film(1) with { Ids = ["reelbook:f1"] }, Some.Full(2) with { Ids = ["reelbook:f12"] }, Some.Film(3)];
}
