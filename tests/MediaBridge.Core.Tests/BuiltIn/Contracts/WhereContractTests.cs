using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of processors, kept by where.</summary>
internal sealed class WhereContractTests : ProcessorContract<CorePlugin>
{
    protected override string Component => "where";

    protected override int? ExpectedApplied => 13;

    protected override object Options => new { query = "year:1951..1953" };

    protected override IReadOnlyList<MediaItem> Items => [.. Some.Films(5), Some.Full(30), Some.Episode()];
}
