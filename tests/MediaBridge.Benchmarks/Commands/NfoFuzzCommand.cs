using System.Diagnostics;
using System.Globalization;
using MediaBridge.Plugins.Tests.Nfo;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Reads, checks, mends and updates N damaged NFO files: no crash, no hang, nothing unsound.</summary>
internal static class NfoFuzzCommand
{
    private const int MostShown = 10;

    public static int Run(int count, int seed)
    {
        var fuzzer = new NfoFuzzer(seed);
        var (bad, slowest, watch) = (0, TimeSpan.Zero, Stopwatch.StartNew());
        for (var i = 0; i < count; i++)
        {
            var bytes = fuzzer.Next();
            var started = watch.Elapsed;
            string? problem;
            try
            {
                problem = NfoFuzzer.Try(bytes);
            }
            catch (Exception e)
            {
                problem = e.ToString();
            }

            slowest = watch.Elapsed - started is var took && took > slowest ? took : slowest;
            if (problem is not null && ++bad <= MostShown)
            {
                Console.WriteLine($"number {i}: {problem}\n{Convert.ToBase64String(bytes)}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} files, {bad} bad, {watch.Elapsed.TotalSeconds:0.0} s, slowest {slowest.TotalMilliseconds:0} ms"));
        return bad == 0 ? 0 : 1;
    }
}
