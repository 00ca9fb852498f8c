namespace MediaBridge.Sdk.Tests.Kit.Catalog;

/// <summary>The contract as an author gets it: every check applies to a matcher that can look up.</summary>
internal sealed class CatalogMatcherTests() : CatalogFixture("")
{
    protected override int? ExpectedApplied => 28;
}
