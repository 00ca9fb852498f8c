using System.Globalization;
using MediaBridge.Benchmarks;
using MediaBridge.Benchmarks.Killing;

switch (args)
{
    case ["engine", .. var rest]:
        await EngineBenchmark.RunAsync(rest.Length > 0 ? Number(rest[0]) : 200_000);
        return 0;
    case ["kill", .. var rest]:
        var (commits, cuts, findings) = await KillSweep.RunAsync(rest.Length > 0 ? Number(rest[0]) : 100, rest.Length > 1 ? Number(rest[1]) : 1, CancellationToken.None);
        Console.WriteLine($"{cuts} kills in {commits} commits, {findings.Count} findings");
        foreach (var finding in findings)
        {
            Console.WriteLine($"killed before commit {finding.KilledBefore}: {finding.What}");
        }

        return findings.Count == 0 ? 0 : 1;
    case ["kill-run", var folder, var before]:
        return await KillRun.RunAsync(folder, Number(before));
    default:
        Console.Error.WriteLine("""
            Benchmarks:
              engine [ITEMS]        a whole run, items to jsonl, beside its floor
              kill [ITEMS [STEP]]   a run killed before every STEP-th commit of its journal, and run again
            """);
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
