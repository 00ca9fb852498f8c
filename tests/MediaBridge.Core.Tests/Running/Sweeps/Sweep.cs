namespace MediaBridge.Core.Tests.Running.Sweeps;

/// <summary>Tells a story once without a death, then once for every commit with the process dying just before it, and with a second death in the restarted run for every third.</summary>
internal static class Sweep
{
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

        TestContext.Out.WriteLine($"{commits} cut points, {commits / 3} with a second cut");
        Assert.That(faults, Is.Empty, $"{faults.Count} of {commits + (commits / 3)} sweeps differ; the first:\n{faults.FirstOrDefault()}");
    }

    /// <summary>Tells a story once, then once for every result with that one lost.</summary>
    public static async Task DropAsync(Scenario scenario)
    {
        var whole = new List<string>();
        var results = 0;
        await using (var world = new World())
        {
            world.Wrap = s => new DroppingSink(s, () => ++results < 0);
            await TellAsync(world, scenario, whole);
        }

        var faults = new List<string>();
        for (var n = 1; n <= results; n++)
        {
            var seen = 0;
            var lost = n;
            await using var world = new World();
            world.Wrap = s => new DroppingSink(s, () => ++seen == lost);
            await TryAsync(world, scenario, whole, faults, $"result {n} lost");
        }

        TestContext.Out.WriteLine($"{results} results, each lost once");
        Assert.That(faults, Is.Empty, $"{faults.Count} of {results} differ; the first:\n{faults.FirstOrDefault()}");
    }

    private static async Task TryAsync(Scenario scenario, List<string> whole, List<string> faults, params long[] cuts)
    {
        await using var world = new World(cuts);
        await TryAsync(world, scenario, whole, faults, $"cut before commit {string.Join(" and then ", cuts)}");
    }

    private static async Task TryAsync(World world, Scenario scenario, List<string> whole, List<string> faults, string name)
    {
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
            states.Add(world.State(scenario.SameJournal));
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
