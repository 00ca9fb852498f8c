using System.Diagnostics;
using MediaBridge.Core.Naming;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Reads names and says how fast; prints each result as title, year, season, episodes, group.</summary>
internal static class NamesCommand
{
    public static int Run(string file)
    {
        var lines = File.ReadAllLines(file);
        var first = Stopwatch.StartNew();
        var names = new ReleaseNames();
        names.Parse(lines[0]);
        first.Stop();
        foreach (var line in lines)
        {
            var p = names.Parse(line);
            Console.WriteLine($"{line}\t{p.Title}\t{p.Year}\t{p.Season}\t{string.Join(',', p.Episodes)}\t{p.Release?.Group}");
        }

        var watch = Stopwatch.StartNew();
        var count = 0;
        while (watch.ElapsedMilliseconds < 2000)
        {
            foreach (var line in lines)
            {
                names.Parse(line);
                count++;
            }
        }

        Console.Error.WriteLine($"first call {first.Elapsed.TotalMilliseconds:0.0} ms, then {count / watch.Elapsed.TotalSeconds:0} names/s");
        return 0;
    }
}
