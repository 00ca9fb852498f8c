using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of processors, kept by dedupe.</summary>
internal sealed class DedupeByTitleContractTests : ProcessorContract<CorePlugin>
{
    protected override string Component => "dedupe";

    protected override int? ExpectedApplied => 14;

    protected override object Options => new { by = "title" };

    protected override IReadOnlyList<MediaItem> Items => [.. Some.Films(3), Some.Film(4) with { Title = "FILM 2", Year = 1952 }, Some.Full(5)];
}
