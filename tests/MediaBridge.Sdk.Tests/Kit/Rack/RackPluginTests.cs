namespace MediaBridge.Sdk.Tests.Kit.Rack;

/// <summary>The contract as an author gets it: every check applies to a plugin that has everything.</summary>
internal sealed class RackPluginTests() : RackFixture("")
{
    protected override int? ExpectedApplied => 17;
}
