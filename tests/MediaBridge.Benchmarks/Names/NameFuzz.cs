using System.Diagnostics;
using MediaBridge.Core.Naming;
using MediaBridge.Tests.Services.Names;

namespace MediaBridge.Benchmarks.Names;

/// <summary>Reads very many invented and damaged names.</summary>
internal static class NameFuzz
{
    public static int Run(int count, int seed)
    {
        var watch = Stopwatch.StartNew();
        var names = new ReleaseNames();
        var failures = 0;
        var slowest = (Time: TimeSpan.Zero, Name: "");
        foreach (var name in NameMaker.Names(count, seed))
        {
            var start = watch.Elapsed;
            if (NameRules.Wrong(names, name) is { } wrong && failures++ < 20)
            {
                Console.WriteLine($"{wrong}: {System.Text.Json.JsonSerializer.Serialize(name)}");
            }

            var time = watch.Elapsed - start;
            slowest = time > slowest.Time ? (time, name) : slowest;
        }

        Console.WriteLine($"{count} names, {failures} wrong, {count / watch.Elapsed.TotalSeconds:0} names/s, slowest {slowest.Time.TotalMilliseconds:0.0} ms for {slowest.Name.Length} characters");
        return failures == 0 ? 0 : 1;
    }
}
