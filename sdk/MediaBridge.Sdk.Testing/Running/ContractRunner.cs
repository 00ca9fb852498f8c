using System.Reflection;
using NUnit.Framework.Internal;

namespace MediaBridge.Sdk.Testing;

/// <summary>Runs the checks of a contract outside of a test runner, so that a test can say which of them fail. Nothing of it counts as a result of the test that calls it.</summary>
public static class ContractRunner
{
    /// <summary>The checks of a contract, by the names of their methods.</summary>
    public static IReadOnlyList<string> ChecksOf(Type contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return [.. Methods(contract).Select(m => m.Name)];
    }

    /// <summary>Runs every check, one after another, each with a fixture of its own.</summary>
    public static Task<IReadOnlyList<CheckResult>> RunAsync<TContract>()
        where TContract : Contract, new() => RunAsync(() => new TContract());

    /// <summary>Runs every check, one after another, each with a fixture of its own.</summary>
    /// <param name="create">Makes a fixture.</param>
    public static async Task<IReadOnlyList<CheckResult>> RunAsync(Func<Contract> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        var names = ChecksOf(create().GetType());
        var results = new List<CheckResult>(names.Count);
        foreach (var name in names)
        {
            results.Add(await RunAsync(create, name));
        }

        return results;
    }

    /// <summary>Runs one check.</summary>
    /// <param name="create">Makes a fixture.</param>
    /// <param name="check">Its method's name.</param>
    /// <exception cref="ArgumentException">The contract has no such check.</exception>
    public static async Task<CheckResult> RunAsync(Func<Contract> create, string check)
    {
        ArgumentNullException.ThrowIfNull(create);
        await using var fixture = create();
        var method = Methods(fixture.GetType()).FirstOrDefault(m => string.Equals(m.Name, check, StringComparison.Ordinal))
            ?? throw new ArgumentException($"{fixture.GetType().Name} has no check '{check}'; it has {string.Join(", ", ChecksOf(fixture.GetType()))}.", nameof(check));
        using var isolated = new TestExecutionContext.IsolatedContext();
        try
        {
            var result = method.Invoke(fixture, BindingFlags.DoNotWrapExceptions, null, null, null);
            await (result as Task ?? Task.CompletedTask);
            return CheckResult.Of(check, null);
        }
        catch (Exception e)
        {
            return CheckResult.Of(check, e);
        }
    }

    private static IEnumerable<MethodInfo> Methods(Type contract)
        => contract.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(m => m.IsDefined(typeof(CheckAttribute), inherit: true))
            .OrderBy(m => m.Name, StringComparer.Ordinal);
}
