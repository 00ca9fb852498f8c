namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>A sink of files.</summary>
internal sealed class DepotCardsTests() : DepotFixture("", "depot.cards")
{
    protected override int? ExpectedApplied => 29;
}
