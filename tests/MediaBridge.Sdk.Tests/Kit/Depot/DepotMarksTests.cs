namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>A sink of facets, in batches.</summary>
internal sealed class DepotMarksTests() : DepotFixture("", "depot.marks")
{
    protected override int? ExpectedApplied => 37;
}
