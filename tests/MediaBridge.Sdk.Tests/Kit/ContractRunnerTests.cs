using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit;

public sealed class ContractRunnerTests
{
    [Test]
    public async Task EachCheckEndsInItsOwnWayAndNothingReachesTheOuterTest()
    {
        var results = await ContractRunner.RunAsync<TinyContract<int>>();
        Assert.That(results.Select(r => (r.Check, r.Outcome)), Is.EqualTo(new[]
        {
            ("Asserts", CheckOutcome.Failed),
            ("Fails_and_says_how_to_fix_it", CheckOutcome.Failed),
            ("Passes", CheckOutcome.Passed),
            ("Says_nothing_about_this_one", CheckOutcome.NotApplicable),
        }));
        Assert.That(results[1].Message, Is.EqualTo("Two items share an id.\nHow to fix it: Give each its own."));
        Assert.That(results[3].Message, Is.EqualTo("it writes nothing"));
    }

    [Test]
    public void AnUnknownCheckIsNamedWithThoseThatExist()
        => Assert.That(
            async () => await ContractRunner.RunAsync(() => new TinyContract<int>(), "Nonsense"),
            Throws.ArgumentException.With.Message.Contains("Passes"));
}
