namespace MediaBridge.Sdk.Tests.Kit.Shelf;

/// <summary>The contract as an author gets it: every check applies to a source that can do everything.</summary>
internal sealed class ShelfSourceTests() : ShelfFixture("")
{
    protected override int? ExpectedApplied => 37;
}
