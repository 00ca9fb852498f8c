namespace MediaBridge.Sdk.Tests.Kit.Stamp;

/// <summary>The contract as an author gets it: every check applies to a processor of streams that asks a service.</summary>
internal sealed class StampProcessorTests() : StampFixture("")
{
    protected override int? ExpectedApplied => 18;
}
