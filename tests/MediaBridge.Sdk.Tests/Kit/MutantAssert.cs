using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit;

/// <summary>A mutant differs from its twin by one behaviour: the check that is about it must notice, and pass on the twin.</summary>
internal static class MutantAssert
{
    /// <summary>The check fails on the mutant with its message and passes on the twin.</summary>
    public static async Task ShowsAsync(Func<Contract> twin, Func<Contract> mutant, string check, string says)
    {
        var right = await ContractRunner.RunAsync(twin, check);
        Assert.That(right.Outcome, Is.EqualTo(CheckOutcome.Passed), $"on the twin: {right}");
        var wrong = await ContractRunner.RunAsync(mutant, check);
        Assert.That(wrong.Outcome, Is.EqualTo(CheckOutcome.Failed), $"on the mutant: {wrong}");
        Assert.That(wrong.Message, Does.Contain(says).And.Contain("How to fix it: "));
    }

    /// <summary>Every check applies to the full-featured twin and passes.</summary>
    public static async Task AllApplyAsync(Func<Contract> twin, int count)
    {
        var results = await ContractRunner.RunAsync(twin);
        Assert.That(results.Where(r => r.Outcome != CheckOutcome.Passed).Select(r => r.ToString()), Is.Empty);
        Assert.That(results, Has.Count.EqualTo(count));
    }
}
