using System.Globalization;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Runs;

/// <summary>How far one step of a phase is.</summary>
internal sealed class ProgressRow(RunEvent first, TimeProvider clock)
{
    private const int ShortestCurrent = 8;

    private readonly long _started = clock.GetTimestamp();
    private readonly long _from = first.Done;

    /// <summary>Phase and step in words.</summary>
    public string Title { get; } = (first.Phase switch { "read" => "Reading", "resolve" => "Processing", "plan" => "Planning", "apply" => "Writing", _ => first.Phase })
        + (first.Step is null ? "" : $" {first.Step}");

    public long Done { get; set; } = first.Done;

    public long? Total { get; set; } = first.Total;

    /// <summary>The item or target it is at, or what its plugin says; null for nothing.</summary>
    public string? Current { get; set; } = first.Current ?? first.Message;

    /// <summary>Whether another step has taken over.</summary>
    public bool Over { get; set; }

    /// <summary>Percent, count, rate, time left, and as much of the current item as there is room for.</summary>
    /// <param name="room">Columns.</param>
    public string Figures(int room)
    {
        var seconds = clock.GetElapsedTime(_started).TotalSeconds;
        var rate = seconds > 0.2 ? (Done - _from) / seconds : 0;
        var count = Total is { } total ? $"{Words.Number(Done)}/{Words.Number(total)}" : Words.Number(Done);
        var pace = rate >= 0.1 ? $"  {(rate >= 10 ? Words.Number((long)rate) : rate.ToString("0.0", CultureInfo.InvariantCulture))}/s" : "";
        var left = rate > 0 && Total > Done ? $"  {Words.Time(TimeSpan.FromSeconds((Total.Value - Done) / rate))} left" : "";
        var percent = Total > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Min(100, Done * 100 / Total.Value)}%  ") : "";

        // What matters least goes first where a terminal is narrow.
        var text = new[] { percent + count + pace + left, percent + count + left, percent + count, percent.TrimEnd() }.FirstOrDefault(t => TextWidth.Of(t) <= room, "");
        var over = room - TextWidth.Of(text) - 2;
        return Current is { Length: > 0 } current && over >= ShortestCurrent && text.Length > 0 ? $"{text}  {TextWidth.Cut(string.Concat(current.Select(c => char.IsControl(c) ? ' ' : c)), over)}" : text;
    }
}
