using System.Diagnostics;
using System.Globalization;
using MediaBridge.Core.Running;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>How long each phase and step of a run took, by its events.</summary>
internal sealed class PhaseTimes : IProgress<RunEvent>
{
    private readonly Dictionary<string, TimeSpan> _times = [];
    private long _last = Stopwatch.GetTimestamp();

    public void Report(RunEvent value)
    {
        var key = $"{value.Phase} {value.Step}".Trim();
        lock (_times)
        {
            _times[key] = _times.GetValueOrDefault(key) + Stopwatch.GetElapsedTime(_last);
            _last = Stopwatch.GetTimestamp();
        }
    }

    public override string ToString() => string.Join(", ", _times.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Key} {t.Value.TotalSeconds:0.00}")));
}
