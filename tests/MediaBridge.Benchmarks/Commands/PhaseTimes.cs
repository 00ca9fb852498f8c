using System.Diagnostics;
using System.Globalization;
using MediaBridge.Core.Running;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>How long each phase and step of a run took, and how much processor time, by its events.</summary>
internal sealed class PhaseTimes : IProgress<RunEvent>
{
    private readonly Dictionary<string, (TimeSpan Wall, TimeSpan Cpu)> _times = [];
    private long _last = Stopwatch.GetTimestamp();
    private TimeSpan _cpu = Environment.CpuUsage.TotalTime;

    public void Report(RunEvent value)
    {
        var key = $"{value.Phase} {value.Step}".Trim();
        lock (_times)
        {
            var (wall, cpu) = _times.GetValueOrDefault(key);
            var now = Environment.CpuUsage.TotalTime;
            _times[key] = (wall + Stopwatch.GetElapsedTime(_last), cpu + now - _cpu);
            (_last, _cpu) = (Stopwatch.GetTimestamp(), now);
        }
    }

    public override string ToString() => string.Join(", ", _times.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Key} {t.Value.Wall.TotalSeconds:0.00} ({t.Value.Cpu.TotalSeconds:0.00})")));
}
