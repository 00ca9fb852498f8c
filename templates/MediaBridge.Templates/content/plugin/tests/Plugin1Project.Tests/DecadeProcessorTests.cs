using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace Plugin1Namespace.Tests;

public sealed class DecadeProcessorTests : ProcessorContract<Plugin>
{
    protected override string Component => "plugin1id.decade";

    protected override int? ExpectedApplied => 13;

    protected override IReadOnlyList<MediaItem> Items => [Some.Film(1) with { Year = 1927 }, Some.Film(2) with { Year = null }, Some.Full(3)];
}
