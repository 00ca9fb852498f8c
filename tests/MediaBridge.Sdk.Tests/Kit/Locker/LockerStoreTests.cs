namespace MediaBridge.Sdk.Tests.Kit.Locker;

/// <summary>The contract as an author gets it: every check applies to a store over HTTP.</summary>
internal sealed class LockerStoreTests() : LockerFixture("")
{
    protected override int? ExpectedApplied => 20;
}
