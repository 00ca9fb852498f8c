using System.Collections.Concurrent;
using NUnit.Framework.Internal;

namespace MediaBridge.Sdk.Testing;

/// <summary>What the checks of a fixture came to under NUnit, so that the list of those that apply need not run them again.</summary>
internal static class CheckBook
{
    private static readonly ConcurrentDictionary<(string Fixture, string Check), TaskCompletionSource<CheckResult>> Entries = new();

    /// <summary>A check begins; the entry is completed with its result.</summary>
    public static TaskCompletionSource<CheckResult> Begin(TestExecutionContext context)
        => Entries[(NameOf(context), context.CurrentTest.MethodName ?? "")] = new TaskCompletionSource<CheckResult>(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The result of a check that has begun, or of a run of its own.</summary>
    public static Task<CheckResult> ResultOfAsync(TestExecutionContext context, Func<Contract> create, string check)
        => Entries.TryGetValue((NameOf(context), check), out var entry) ? entry.Task : ContractRunner.RunAsync(create, check);

    private static string NameOf(TestExecutionContext context) => context.CurrentTest.Parent?.FullName ?? "";
}
