namespace MediaBridge.Sdk.Tests.Kit.Stamp;

/// <summary>The contract of the stamp, over items of which two have the same id, as a processor that joins them is given. Generic, so that only the runner runs it.</summary>
internal sealed class StampTwice<T>() : StampFixture("")
{
    protected override IReadOnlyList<MediaItem> Items => [.. base.Items, base.Items[0]];
}
