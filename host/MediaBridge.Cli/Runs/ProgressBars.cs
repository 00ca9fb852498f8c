using System.Collections.Concurrent;
using MediaBridge.Core.Running;
using Spectre.Console;

namespace MediaBridge.Cli.Runs;

/// <summary>Bars on standard error while a run is under way; gone when it ends, and never shown for one that is over at once.</summary>
/// <param name="color">Whether colours are wanted.</param>
/// <param name="clock">The clock of rates.</param>
internal sealed class ProgressBars(bool color, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    /// <summary>Columns of spinner and gaps.</summary>
    private const int Around = 8;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ProgressRow> _rows = new(StringComparer.Ordinal);
    private readonly List<ProgressRow> _shown = [];
    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        ColorSystem = color ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Out = new AnsiConsoleOutput(Console.Error),
    });
    private CancellationTokenSource? _stop;
    private Task _loop = Task.CompletedTask;
    private bool _closed;

    /// <summary>Takes a step's progress over.</summary>
    public void Show(RunEvent value)
    {
        lock (_gate)
        {
            var key = $"{value.Phase} {value.Step}";
            if (!_rows.TryGetValue(key, out var row))
            {
                foreach (var other in _rows.Values)
                {
                    other.Over = true;
                }
            }

            // One that goes on after another began works beside it.
            if (row is null or { Over: true })
            {
                _rows[key] = row = new ProgressRow(value, clock);
                _shown.Add(row);
            }

            row.Done = Math.Max(row.Done, value.Done);
            row.Total = value.Total ?? row.Total;
            row.Current = value.Current ?? value.Message ?? row.Current;
            if (_stop is null && !_closed)
            {
                _stop = new CancellationTokenSource();
                _loop = DrawAsync(_stop.Token);
            }
        }
    }

    /// <summary>Prints a line above the bars.</summary>
    public void Say(string text) => _console.WriteLine(text);

    /// <summary>Takes the bars away until something happens again.</summary>
    public async Task PauseAsync()
    {
        Task loop;
        lock (_gate)
        {
            _stop?.Cancel();
            _stop?.Dispose();
            _stop = null;
            loop = _loop;
        }

        await loop;
    }

    public async ValueTask DisposeAsync()
    {
        _closed = true;
        await PauseAsync();
    }

    private static int BarWidth(int width) => Math.Clamp(width / 4, 5, 30);

    private async Task DrawAsync(CancellationToken stop)
    {
        await Task.Delay(Delay, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stop.IsCancellationRequested)
        {
            return;
        }

        var figures = new ConcurrentDictionary<int, string>();
        await _console.Progress().AutoClear(enabled: true).HideCompleted(enabled: true).AutoRefresh(enabled: false)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = BarWidth(_console.Profile.Width) }, new FiguresColumn(id => figures.GetValueOrDefault(id, "")))
            .StartAsync(async context =>
            {
                var tasks = new Dictionary<ProgressRow, ProgressTask>();
                while (!stop.IsCancellationRequested)
                {
                    Draw(context, tasks, figures);
                    await Task.Delay(Refresh, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            });
    }

    private void Draw(ProgressContext context, Dictionary<ProgressRow, ProgressTask> tasks, ConcurrentDictionary<int, string> figures)
    {
        lock (_gate)
        {
            foreach (var row in _shown)
            {
                if (!tasks.TryGetValue(row, out var task))
                {
                    if (row.Over)
                    {
                        continue;
                    }

                    tasks[row] = task = context.AddTask(Markup.Escape(row.Title));
                }

                task.IsIndeterminate = row.Total is null && !row.Over;
                // Without a total the end is never reached: a finished task would be hidden.
                task.MaxValue = Math.Max(1, row.Total ?? (row.Over ? row.Done : (row.Done * 2) + 1));
                task.Value = row.Over ? task.MaxValue : row.Done;
                var width = _console.Profile.Width;
                figures[task.Id] = row.Figures(width - Around - row.Title.Length - BarWidth(width));
                if (row.Over)
                {
                    task.StopTask();
                }
            }

            _shown.RemoveAll(r => r.Over);
        }

        context.Refresh();
    }
}
