using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit;

/// <summary>Three checks, one for each way to end. Generic, so that only the runner runs it.</summary>
internal sealed class TinyContract<T> : Contract
{
    [Check]
    public void Passes() => Assert.That(typeof(T), Is.Not.Null);

    [Check]
    public async Task Fails_and_says_how_to_fix_it()
    {
        await Task.Yield();
        throw Violation("Two items share an id.", "Give each its own.");
    }

    [Check]
    public void Says_nothing_about_this_one() => throw NotApplicable("it writes nothing");

    [Check]
    public void Asserts() => Assert.Fail("an assertion of the author");
}
