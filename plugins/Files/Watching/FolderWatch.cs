using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Files.Scanning;

namespace MediaBridge.Plugins.Files.Watching;

/// <summary>Watches a folder: tells when something below it changed and came to rest. A folder that is gone or empty is waited for.</summary>
internal sealed class FolderWatch
{
    /// <summary>How often it is looked whether the folder is still there: no system tells that a disk was taken away.</summary>
    public static readonly TimeSpan RootEvery = TimeSpan.FromSeconds(10);

    /// <summary>How often everything is looked at though the system tells changes.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(15);

    private const int MostFailures = 2;
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromSeconds(30);
    private readonly string _root;
    private readonly TimeSpan _quiet;
    private readonly TimeProvider _clock;
    private readonly Action<string> _tell;
    private readonly ChangedPaths _changes;
    private readonly List<IChangeSignals> _signals = [];
    private bool _polls;
    private int _failures;
    private volatile bool _missed;

    public FolderWatch(string root, TimeSpan quiet, TimeProvider clock, Action<string> tell)
    {
        (_root, _quiet, _clock, _tell) = (root, quiet, clock, tell);
        _changes = new ChangedPaths(root);
        Events = changes => new EventSignals(root, changes);
    }

    /// <summary>Whether to look again and again without asking the system for changes.</summary>
    public bool Polls
    {
        init => _polls = value;
    }

    /// <summary>How often everything is looked at though the system tells changes; tests of what it tells make it seldom.</summary>
    public TimeSpan Looks { get; init; } = LookEvery;

    /// <summary>Makes what tells the system's changes; tests tell them by hand.</summary>
    public Func<ChangedPaths, IChangeSignals> Events { get; init; }

    private TimeSpan PollEvery => _quiet > ShortestPoll ? _quiet : ShortestPoll;

    /// <summary>Whether a folder is there and holds something. An empty one is where a disk was, or will be.</summary>
    public static bool IsThere(string folder)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(folder).Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Watches until it is cancelled: an empty text as soon as it stands, then what changed.</summary>
    public async IAsyncEnumerable<string> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            if (IsThere(_root))
            {
                Open();
            }

            yield return "";
            while (true)
            {
                yield return await NextAsync(cancellationToken);
            }
        }
        finally
        {
            Close();
        }
    }

    private async Task<string> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await ArrivedOrAsync(RootEvery, cancellationToken);
            if (!IsThere(_root))
            {
                await BackAsync(cancellationToken);
            }
            else if (_signals.Count == 0 || _missed || _changes.Failure is not null)
            {
                Reopen();
            }

            if (_changes.Arrived.IsCompleted && await SettleAsync(cancellationToken) is { } text)
            {
                return text;
            }
        }
    }

    /// <summary>Waits until what changed stays as it is; null if the folder went away meanwhile.</summary>
    private async Task<string?> SettleAsync(CancellationToken cancellationToken)
    {
        var (before, version) = Measure();
        var isTold = false;
        while (true)
        {
            await Task.Delay(_quiet, _clock, cancellationToken);
            if (!IsThere(_root))
            {
                return null;
            }

            var (after, now) = Measure();
            if (now == version && after == before && _changes.Take(now) is { } text)
            {
                foreach (var signals in _signals)
                {
                    signals.Seen();
                }

                return text;
            }

            if (!isTold)
            {
                _tell($"Something in '{_root}' is still being written: waiting until it is whole.");
                isTold = true;
            }

            (before, version) = (after, now);
        }
    }

    private async Task BackAsync(CancellationToken cancellationToken)
    {
        Close();
        _tell($"'{_root}' is {(Directory.Exists(_root) ? "empty" : "gone")}: is the disk mounted? Nothing is removed; waiting for it.");
        while (!IsThere(_root))
        {
            await Task.Delay(RootEvery, _clock, cancellationToken);
        }

        _tell($"'{_root}' is there again.");
        _changes.Mend();
        Open();
        _changes.AddAll("the folder is there again");
    }

    private void Open()
    {
        if (!_polls && Mounts.IsRemote(_root))
        {
            Poll("it is on another machine, whose changes the system does not tell");
        }

        if (!_polls)
        {
            try
            {
                _signals.Add(Events(_changes));
                _signals.Add(new LookSignals(_root, Looks, _clock, _changes, () => _missed = true));
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
            {
                Poll(e.Message);
            }
            catch (ArgumentException)
            {
                return; // gone again: the next look at the root waits for it
            }
        }

        _signals.Add(new LookSignals(_root, PollEvery, _clock, _changes, () => { }));
    }

    /// <summary>After a failure, or when a look found what no event told: a disk may have been changed under the watch.</summary>
    private void Reopen()
    {
        if (_changes.Failure is { } failure && (IsLimit(failure) || ++_failures > MostFailures))
        {
            Poll(failure);
        }

        Close();
        _missed = false;
        _changes.Mend();
        Open();
    }

    private static bool IsLimit(string failure) => failure.Contains("inotify", StringComparison.OrdinalIgnoreCase);

    private void Poll(string why)
    {
        _polls = true;
        var hint = IsLimit(why) ? " Raise fs.inotify.max_user_watches (or max_user_instances) with sysctl to be told at once." : "";
        _tell($"'{_root}' is looked at every {PollEvery.TotalSeconds:0} s: {why.TrimEnd('.')}.{hint}");
    }

    private void Close()
    {
        foreach (var signals in _signals)
        {
            signals.Dispose();
        }

        _signals.Clear();
    }

    /// <summary>Sizes and times of all that changed.</summary>
    private (ulong Stamp, long Version) Measure()
    {
        var (paths, version) = _changes.Look();
        if (paths is null)
        {
            return (TreeState.Read(_root).Stamp, version);
        }

        var stamp = default(Stamp);
        foreach (var path in paths)
        {
            stamp.Add(path);
            var file = new FileInfo(path);
            stamp.Add(file.Exists ? (ulong)file.Length : Directory.Exists(path) ? TreeState.Read(path).Stamp : 0);
            stamp.Add(file.Exists ? (ulong)file.LastWriteTimeUtc.Ticks : 0);
        }

        return (stamp.Value, version);
    }

    private async Task ArrivedOrAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(_changes.Arrived, Task.Delay(time, _clock, stop.Token));
        await stop.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
