using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of processors, kept by mark-watched.</summary>
internal sealed class MarkWatchedContractTests : ProcessorContract<CorePlugin>
{
    protected override string Component => "mark-watched";

    protected override int? ExpectedApplied => 13;

    protected override object Options => new { at = "rating", undated = "skip", from = 1 };

    protected override IReadOnlyList<MediaItem> Items => [.. Some.Films(2), Some.Film(3) with { Ratings = [Rating.Own(8, 10) with { At = new DateOnly(2024, 3, 1) }], Watches = null }, Some.Full(4), Some.Episode()];
}
