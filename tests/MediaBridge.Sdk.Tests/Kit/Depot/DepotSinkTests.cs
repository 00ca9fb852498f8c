namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>The contract as an author gets it: every check applies to a sink that does everything.</summary>
internal sealed class DepotSinkTests() : DepotFixture("")
{
    protected override int? ExpectedApplied => 44;
}
