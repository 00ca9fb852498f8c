using NUnit.Framework;
using NUnit.Framework.Internal;

namespace MediaBridge.Sdk.Testing;

/// <summary>What every fixture of the kit has: checks, each named for what it proves, that fail with a sentence on how to mend the plugin.</summary>
/// <remarks>Each check gets a fixture, services and component of its own, so checks may run at the same time and in any order.</remarks>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class Contract : IAsyncDisposable
{
    private readonly List<TestServices> _services = [];

    /// <summary>How many checks must apply to the component; null does not say. Set it, so that a check that stops applying is noticed.</summary>
    protected virtual int? ExpectedApplied => null;

    /// <summary>The longest that one call of the component may take; a component that hangs fails instead.</summary>
    protected virtual TimeSpan TimeLimit => TimeSpan.FromSeconds(30);

    /// <summary>Prints which checks apply and which do not, and why. Checks that have not run yet are run for it.</summary>
    [Test]
    public async Task The_checks_that_apply_are_as_many_as_stated()
    {
        var context = TestExecutionContext.CurrentContext;
        var results = new List<CheckResult>();
        foreach (var check in ContractRunner.ChecksOf(GetType()))
        {
            results.Add(await CheckBook.ResultOfAsync(context, Again, check));
        }

        await TestContext.Out.WriteLineAsync(string.Join('\n', results));
        var applied = results.Count(r => r.Outcome != CheckOutcome.NotApplicable);
        if (ExpectedApplied is { } expected && applied != expected)
        {
            Assert.Fail($"{applied} checks apply, {expected} are expected. Those that do not:\n"
                + string.Join('\n', results.Where(r => r.Outcome == CheckOutcome.NotApplicable)));
        }
    }

    /// <summary>Disposes the services that the check made.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var services in _services)
        {
            await services.DisposeAsync();
        }

        _services.Clear();
        GC.SuppressFinalize(this);
    }

    /// <summary>A violation, to be thrown.</summary>
    /// <param name="seen">What was seen, and where.</param>
    /// <param name="fix">How to mend the plugin.</param>
    /// <param name="inner">What the plugin threw, if that is it.</param>
    protected static Exception Violation(string seen, string fix, Exception? inner = null) => new ContractException(seen, fix, inner);

    /// <summary>Says that a check does not apply, to be thrown.</summary>
    /// <param name="reason">Why not, in a sentence.</param>
    protected static Exception NotApplicable(string reason) => new NotApplicableException(reason);

    /// <summary>Another fixture like this one, for a check of its own. Override it if the fixture has no constructor without parameters.</summary>
    protected virtual Contract Again()
        => (Contract)(Activator.CreateInstance(GetType(), nonPublic: true) ?? throw new InvalidOperationException($"{GetType().Name} cannot be made again; override Again()."));

    /// <summary>Disposes these services when the check is over.</summary>
    private protected TestServices Keep(TestServices services)
    {
        _services.Add(services);
        return services;
    }

    /// <summary>Waits for the component, but not for ever.</summary>
    private protected async Task<T> LimitAsync<T>(Task<T> task, string what)
    {
        try
        {
            return await task.WaitAsync(TimeLimit);
        }
        catch (TimeoutException e) when (!task.IsCompleted)
        {
            throw Violation($"{what} did not end within {TimeLimit.TotalSeconds:0} seconds.", "Never wait without the cancellation token, and never loop without an end.", e);
        }
    }
}
