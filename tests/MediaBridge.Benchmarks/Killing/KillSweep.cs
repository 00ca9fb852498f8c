using System.Diagnostics;
using System.Globalization;
using MediaBridge.Core;

namespace MediaBridge.Benchmarks.Killing;

/// <summary>Kills a run before every commit of its journal, runs it again, and compares with an undisturbed run. The test suite runs it with few items, the benchmark with any number.</summary>
public static class KillSweep
{
    /// <summary>What a sweep found.</summary>
    public sealed record Finding(long KilledBefore, string What);

    /// <summary>Sweeps a run over a number of items.</summary>
    /// <param name="items">How many items the run has.</param>
    /// <param name="step">1 for every commit, n for every n-th.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<(long Commits, int Cuts, IReadOnlyList<Finding> Findings)> RunAsync(int items, int step, CancellationToken cancellationToken)
    {
        var root = Directory.CreateTempSubdirectory("mediabridge-kill-").FullName;
        try
        {
            var (undisturbed, commits) = await UndisturbedAsync(Path.Combine(root, "whole"), items, cancellationToken);
            var findings = new List<Finding>();
            var cuts = 0;
            for (long k = 1; k <= commits; k += step)
            {
                var folder = Path.Combine(root, k.ToString(CultureInfo.InvariantCulture));
                Prepare(folder, items);
                var (code, _) = await ChildAsync(folder, k, cancellationToken);
                if (code == 0)
                {
                    findings.Add(new Finding(k, "the process was not killed"));
                }

                var touchedBefore = Lines(folder, "ledger.touched").Length;
                var resolved = await ResolvedAsync(folder);
                (code, var line) = await ChildAsync(folder, 0, cancellationToken);
                if (line.Contains("True", StringComparison.Ordinal) && resolved == items && Lines(folder, "ledger.touched").Length > touchedBefore)
                {
                    findings.Add(new Finding(k, "the steps started again although all items were through"));
                }

                if (code != 0)
                {
                    findings.Add(new Finding(k, $"the second run ended with {code}: {line}"));
                }

                cuts++;
                findings.AddRange(Compare(k, undisturbed, folder, items));
                Directory.Delete(folder, recursive: true);
            }

            return (commits, cuts, findings);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task<(string Folder, long Commits)> UndisturbedAsync(string folder, int items, CancellationToken cancellationToken)
    {
        Prepare(folder, items);
        var (code, line) = await ChildAsync(folder, 0, cancellationToken);
        return code == 0
            ? (folder, long.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"The undisturbed run ended with {code}: {line}");
    }

    private static IEnumerable<Finding> Compare(long k, string undisturbed, string folder, int items)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(undisturbed, "out"), "*", SearchOption.AllDirectories))
        {
            var other = Path.Combine(folder, Path.GetRelativePath(undisturbed, file));
            if (!File.Exists(other) || !File.ReadAllBytes(other).AsSpan().SequenceEqual(File.ReadAllBytes(file)))
            {
                yield return new Finding(k, $"{Path.GetFileName(file)} differs");
            }
        }

        var litter = Directory.EnumerateFiles(Path.Combine(folder, "out"), "*.tmp", SearchOption.AllDirectories).Count();
        if (litter > 0)
        {
            yield return new Finding(k, $"{litter} temporary files are left");
        }

        var written = Lines(folder, "ledger");
        if (written.Length != items || written.Distinct(StringComparer.Ordinal).Count() != items)
        {
            yield return new Finding(k, $"{written.Length} writes of {written.Distinct(StringComparer.Ordinal).Count()} items, {items} expected");
        }
    }

    /// <summary>What `runs show` says of the killed run: items whose steps are through.</summary>
    private static async Task<long> ResolvedAsync(string folder)
    {
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = Path.Combine(folder, "data"), Plugins = [new LedgerPlugin()] });
        return bridge.Runs.Show(1)?.ItemsResolved ?? 0;
    }

    private static string[] Lines(string folder, string file)
        => File.Exists(Path.Combine(folder, file)) ? File.ReadAllLines(Path.Combine(folder, file)) : [];

    private static void Prepare(string folder, int items)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllLines(
            Path.Combine(folder, "in.jsonl"),
            Enumerable.Range(1, items).Select(n => $$"""{"kind":"movie","title":"Film {{n}}","ids":["imdb:tt{{n:0000000}}"],"ratings":[{"value":8,"scale":"1..10/1","whose":"own"}]}"""));
    }

    private static async Task<(int Code, string Line)> ChildAsync(string folder, long killBefore, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { typeof(KillSweep).Assembly.Location, "kill-run", folder, killBefore.ToString(CultureInfo.InvariantCulture) },
            Environment = { ["LEDGER"] = Path.Combine(folder, "ledger") },
        };
        using var child = Process.Start(start)!;
        var errors = child.StandardError.ReadToEndAsync(cancellationToken);
        var output = await child.StandardOutput.ReadToEndAsync(cancellationToken);
        await child.WaitForExitAsync(cancellationToken);
        return (child.ExitCode, output.Trim() + (await errors).Trim());
    }
}
