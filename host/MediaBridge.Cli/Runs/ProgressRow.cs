using System.Diagnostics;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Runs;

/// <summary>How far one step of a phase is.</summary>
internal sealed class ProgressRow(RunEvent first)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly long _from = first.Done;

    /// <summary>Phase and step in words.</summary>
    public string Title { get; } = (first.Phase switch { "read" => "Reading", "resolve" => "Processing", "plan" => "Planning", "apply" => "Writing", _ => first.Phase })
        + (first.Step is null ? "" : $" {first.Step}");

    public long Done { get; set; } = first.Done;

    public long? Total { get; set; } = first.Total;

    /// <summary>Whether another step has taken over.</summary>
    public bool Over { get; set; }

    /// <summary>Count, rate and time left.</summary>
    public string Figures()
    {
        var seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        var rate = seconds > 0.2 ? (Done - _from) / seconds : 0;
        var count = Total is { } total ? $"{Words.Number(Done)}/{Words.Number(total)}" : Words.Number(Done);
        var pace = rate >= 0.1 ? $"  {(rate >= 10 ? Words.Number((long)rate) : rate.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture))}/s" : "";
        var left = rate > 0 && Total > Done ? $"  {Words.Time(TimeSpan.FromSeconds((Total.Value - Done) / rate))} left" : "";
        return count + pace + left;
    }
}
