using System.Diagnostics;
using System.Text;
using MediaBridge.Benchmarks.Names;
using MediaBridge.Core.Naming;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Reads the names in a file, one a line, and says how fast; or scores against a folder of expectations.</summary>
internal static class NamesCommand
{
    public static async Task<int> RunAsync(string path, bool withPeer) => Directory.Exists(path) ? await NamesScore.RunAsync(path, withPeer) : Measure(path);

    private static int Measure(string file)
    {
        var lines = File.ReadAllLines(file, Encoding.UTF8);
        var (first, speed) = Speed(lines);
        Console.WriteLine($"first call {first:0.0} ms, then {speed:0} names/s on one core");
        return 0;
    }

    /// <summary>Milliseconds of the first call, and names a second when warm.</summary>
    public static (double First, double Speed) Speed(IReadOnlyList<string> names)
    {
        var first = Stopwatch.StartNew();
        ReleaseNames.Read(names[0]);
        first.Stop();
        foreach (var name in names)
        {
            ReleaseNames.Read(name);
        }

        var watch = Stopwatch.StartNew();
        var count = 0;
        while (watch.ElapsedMilliseconds < 3000)
        {
            foreach (var name in names)
            {
                ReleaseNames.Read(name);
                count++;
            }
        }

        return (first.Elapsed.TotalMilliseconds, count / watch.Elapsed.TotalSeconds);
    }
}
