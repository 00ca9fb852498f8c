using System.Collections.Concurrent;

namespace MediaBridge.Core.Tests.Running.Sweeps;

/// <summary>Tells a story once without a death, then once for every commit with the process dying just before it, and with a second death in the restarted run for every third.</summary>
internal static class Sweep
{
    private static readonly ConcurrentDictionary<string, int> Points = new(StringComparer.Ordinal);

    /// <summary>Cut points of all sweeps so far.</summary>
    public static int Cuts => Points.Values.Sum();

    public static async Task RunAsync(Scenario scenario)
    {
        var whole = new List<string>();
        long commits;
        await using (var world = new World())
        {
            await TellAsync(world, scenario, whole);
            commits = world.Commits;
            Assert.That(commits, Is.GreaterThan(5), "the story has commits to cut");
        }

        var faults = new List<string>();
        for (var k = 1L; k <= commits; k++)
        {
            await TryAsync(scenario, whole, faults, k);
            if (k % 3 == 0)
            {
                await TryAsync(scenario, whole, faults, k, 1 + (k / 3 % 9));
            }
        }

        Points[TestContext.CurrentContext.Test.FullName] = (int)commits;
        TestContext.Out.WriteLine($"{commits} cut points, {commits / 3} with a second cut");
        Assert.That(faults, Is.Empty, $"{faults.Count} of {commits + (commits / 3)} sweeps differ; the first:\n{faults.FirstOrDefault()}");
    }

    private static async Task TryAsync(Scenario scenario, List<string> whole, List<string> faults, params long[] cuts)
    {
        var name = $"cut before commit {string.Join(" and then ", cuts)}";
        await using var world = new World(cuts);
        var states = new List<string>();
        try
        {
            await TellAsync(world, scenario, states);
        }
        catch (Exception e)
        {
            faults.Add($"{name}: {e}");
            return;
        }

        for (var i = scenario.EveryStep ? 0 : whole.Count - 1; i < whole.Count; i++)
        {
            if (states[i] != whole[i])
            {
                faults.Add($"{name}: after '{scenario.Steps[i].Name}'\n{Difference(whole[i], states[i])}");
                return;
            }
        }
    }

    private static async Task TellAsync(World world, Scenario scenario, List<string> states)
    {
        scenario.Arrange(world);
        foreach (var step in scenario.Steps)
        {
            await world.DoAsync(step);
            states.Add(world.State());
        }

        if (world.Service.WritesOfTheDead > 0)
        {
            throw new InvalidOperationException("The service was written to after the process died.");
        }

        if (scenario.Once && world.Service.Sent.FirstOrDefault(s => s.Value > 1) is { Key: not null } twice)
        {
            throw new InvalidOperationException($"Sent {twice.Value} times: {twice.Key}");
        }

        using (new NUnit.Framework.Internal.TestExecutionContext.IsolatedContext())
        {
            scenario.Ends(world);
        }
    }

    private static string Difference(string whole, string cut)
    {
        var (a, b) = (whole.Split('\n'), cut.Split('\n'));
        return string.Join('\n', a.Except(b, StringComparer.Ordinal).Select(l => $"  - {l}").Concat(b.Except(a, StringComparer.Ordinal).Select(l => $"  + {l}")));
    }
}
