using System.Collections.Concurrent;
using MediaBridge.Plugins.Files.Watching;
using MediaBridge.Tests.Services;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>A watch over a folder of films, its time in the hands of a test.</summary>
internal sealed class WatchBench : IAsyncDisposable
{
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(7);
    private readonly CancellationTokenSource _stop = new();
    private readonly IAsyncEnumerator<string> _watch;
    private readonly FilmFolder _films = new();

    public WatchBench(bool byHand = true, bool polls = false, Exception? refusal = null, bool isEmpty = false)
    {
        Signals.Refusal = refusal;
        if (!isEmpty)
        {
            _films.With("Charade (1963)/Charade (1963).mkv");
        }

        var watch = byHand
            ? new FolderWatch(_films.Root, Quiet, Clock, Told.Enqueue) { Events = Signals.Open }
            : new FolderWatch(_films.Root, Quiet, Clock, Told.Enqueue) { Polls = polls, Looks = TimeSpan.FromDays(40) };
        _watch = watch.RunAsync(_stop.Token).GetAsyncEnumerator();
    }

    public ManualTimeProvider Clock { get; } = new();

    public HandSignals Signals { get; } = new();

    public ConcurrentQueue<string> Told { get; } = new();

    public FilmFolder Films => _films;

    /// <summary>The first element, which says that the watch stands.</summary>
    public async Task StandAsync()
    {
        Assert.That(await _watch.MoveNextAsync(), Is.True);
        Assert.That(_watch.Current, Is.Empty);
    }

    /// <summary>Begins to wait for the next element.</summary>
    public async Task<string> NextAsync()
    {
        Assert.That(await _watch.MoveNextAsync(), Is.True);
        return _watch.Current;
    }

    /// <summary>Lets the watch see a change, and waits until it began to wait for quiet.</summary>
    public async Task ChangeAsync(string path)
    {
        Signals.Changes.Add(Films.Full(path));
        await Clock.TimerAsync(Quiet);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _watch.DisposeAsync();
        }
        catch (NotSupportedException)
        {
            // A wait was left open: it ends with the cancellation.
        }

        _stop.Dispose();
        if (Directory.Exists(Path.GetDirectoryName(_films.Root)))
        {
            _films.Dispose();
        }
    }
}
