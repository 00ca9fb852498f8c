using MediaBridge.Benchmarks.Killing;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>The kill sweep with any number of items.</summary>
internal static class KillCommand
{
    public static async Task<int> RunAsync(int items, int step)
    {
        var (commits, cuts, findings) = await KillSweep.RunAsync(items, step, CancellationToken.None);
        Console.WriteLine($"{cuts} kills in {commits} commits, {findings.Count} findings");
        foreach (var finding in findings)
        {
            Console.WriteLine($"killed before commit {finding.KilledBefore}: {finding.What}");
        }

        return findings.Count == 0 ? 0 : 1;
    }
}
