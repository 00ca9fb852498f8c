using System.Diagnostics;
using System.Globalization;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Wall and processor time of a piece of work, and figures beside their budgets.</summary>
internal static class Measure
{
    /// <summary>The best of several rounds, in nanoseconds of processor time for each of <paramref name="count"/> operations.</summary>
    public static double Nanoseconds(int count, int rounds, Action work)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            work();
            var time = Environment.CpuUsage.TotalTime - before;
            best = time < best ? time : best;
        }

        return best.TotalNanoseconds / count;
    }

    public static async Task<(TimeSpan Wall, TimeSpan Cpu)> TimeAsync(Func<Task> work)
    {
        var (started, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await work();
        return (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - cpu);
    }

    /// <summary>Prints a figure that is to be at most its budget.</summary>
    public static void AtMost(string what, double figure, double budget, string unit)
        => Print(what, figure, budget, unit, figure <= budget);

    /// <summary>Prints a figure that is to be at least its budget.</summary>
    public static void AtLeast(string what, double figure, double budget, string unit)
        => Print(what, figure, budget, unit, figure >= budget);

    /// <summary>Prints what figures are compared with.</summary>
    public static void Baseline(string what, double figure, string unit)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-44} {figure,12:#,0.##} {unit}"));

    private static void Print(string what, double figure, double budget, string unit, bool pass)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-44} {figure,12:#,0.##} {unit}, budget {budget:#,0.##}: {(pass ? "pass" : "MISS")}"));
}
