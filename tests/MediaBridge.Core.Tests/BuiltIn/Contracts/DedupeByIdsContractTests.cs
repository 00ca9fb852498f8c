using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of processors, kept by dedupe.</summary>
internal sealed class DedupeByIdsContractTests : ProcessorContract<CorePlugin>
{
    protected override string Component => "dedupe";

    protected override int? ExpectedApplied => 14;

    protected override object Options => new { by = "ids" };

    protected override IReadOnlyList<MediaItem> Items => [.. Some.Films(3), Some.Film(4) with { Ids = ["kit:9", .. Some.Film(1).Ids] }, Some.Full(5)];
}
