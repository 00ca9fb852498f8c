using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace Reelbook.Tests;

/// <summary>It works on the stream alone: it asks no service, has no secrets and adds nothing.</summary>
public sealed class OnceProcessorTests : ProcessorContract<Plugin>
{
    protected override string Component => "reelbook.once";

    protected override int? ExpectedApplied => 14;

    protected override IReadOnlyList<MediaItem> Items => [Some.Film(1), Some.Full(2), Some.Film(1) with { Title = "The same film" }, Some.Film(3)];
}
