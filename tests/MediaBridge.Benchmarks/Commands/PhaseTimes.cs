using System.Diagnostics;
using System.Globalization;
using MediaBridge.Core.Running;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>How long each phase and step of a run took, and how much processor time, by its events.</summary>
internal sealed class PhaseTimes : IProgress<RunEvent>
{
    private readonly Dictionary<string, (TimeSpan Wall, TimeSpan Cpu)> _times = [];
    private (string? Phase, string? Step) _before;
    private long _last = Stopwatch.GetTimestamp();
    private TimeSpan _cpu = Environment.CpuUsage.TotalTime;

    public void Report(RunEvent value)
    {
        lock (_times)
        {
            if (_before != (value.Phase, value.Step))
            {
                Note();
                _before = (value.Phase, value.Step);
            }
        }
    }

    /// <summary>What passed since another phase or step began is that one's: asking the system at each event would be measured too.</summary>
    private void Note()
    {
        var key = _before.Phase is null ? "start" : $"{_before.Phase} {_before.Step}".Trim();
        var (wall, cpu) = _times.GetValueOrDefault(key);
        var now = Environment.CpuUsage.TotalTime;
        _times[key] = (wall + Stopwatch.GetElapsedTime(_last), cpu + now - _cpu);
        (_last, _cpu) = (Stopwatch.GetTimestamp(), now);
    }

    public override string ToString()
    {
        lock (_times)
        {
            Note();
        }

        return Text();
    }

    private string Text() => string.Join(", ", _times.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Key} {t.Value.Wall.TotalSeconds:0.00} ({t.Value.Cpu.TotalSeconds:0.00})")));
}
