using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Logging;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Runs;

/// <summary>Follows a run: bars at a terminal, a line a phase when more words are wanted, and the log.</summary>
internal sealed class Watch : IProgress<RunEvent>, IAsyncDisposable
{
    private readonly Invocation _invocation;
    private readonly ProgressBars? _bars;
    private readonly Lock _gate = new();
    private readonly CancellationTokenRegistration _stopping;
    private readonly HashSet<string> _phases = new(StringComparer.Ordinal);

    public Watch(Invocation invocation, CancellationToken stop)
    {
        _invocation = invocation;
        _bars = invocation.Screen.ShowsProgress ? new ProgressBars(invocation.Screen.Side.Color, TimeProvider.System) : null;
        invocation.Ask = invocation.Screen.CanAsk ? AskAsync : null;
        _stopping = stop.Register(() => Say("Stopping: the current change is finished first. Once more ends at once."));
    }

    public void Report(RunEvent value)
    {
        lock (_gate)
        {
            _invocation.NameRun(value.Run);
            var phase = value.Step is null ? value.Phase : $"{value.Phase} {value.Step}";
            if (_phases.Add($"{value.Run} {phase}"))
            {
                _invocation.Log.Told(phase);
                if (_bars is null && _invocation.Screen.Verbose && value.Phase is not "done")
                {
                    _invocation.Screen.Note(phase);
                }
            }

            if (value.Message is { } message)
            {
                _invocation.Log.Told(message);
                if (_invocation.Screen.Verbose)
                {
                    Say(message);
                }
            }
        }

        _bars?.Show(value);
    }

    public async ValueTask DisposeAsync()
    {
        _invocation.Ask = null;
        await _stopping.DisposeAsync();
        if (_bars is not null)
        {
            await _bars.DisposeAsync();
        }
    }

    private void Say(string message)
    {
        if (_bars is null)
        {
            _invocation.Screen.Note(message);
        }
        else
        {
            _bars.Say(message);
        }
    }

    private async Task<string?> AskAsync(Question question, PlannedChange change, CancellationToken cancellationToken)
    {
        if (_bars is not null)
        {
            await _bars.PauseAsync();
        }

        return await Questions.AskAsync(_invocation.Screen, question, change, cancellationToken);
    }
}
