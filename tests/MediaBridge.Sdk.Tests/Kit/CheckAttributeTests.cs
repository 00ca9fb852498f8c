using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit;

/// <summary>What the test runner makes of a check that does not apply: it passes.</summary>
public sealed class CheckAttributeTests : Contract
{
    protected override int? ExpectedApplied => 1;

    [Check]
    public async Task A_check_that_does_not_apply_passes()
    {
        await Task.Yield();
        throw NotApplicable("there is nothing to check");
    }

    [Check]
    public void A_check_that_applies_passes() => Assert.That(ContractRunner.ChecksOf(GetType()), Has.Count.EqualTo(2));
}
