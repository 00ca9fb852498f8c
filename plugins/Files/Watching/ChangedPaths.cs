namespace MediaBridge.Plugins.Files.Watching;

/// <summary>What changed since it was last taken. Safe from any thread; adding never waits.</summary>
internal sealed class ChangedPaths(string root)
{
    private const int Most = 1000;
    private readonly Lock _gate = new();
    private readonly SortedSet<string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _oldNames = new(StringComparer.Ordinal);
    private TaskCompletionSource _arrived = NewArrival();
    private string? _whole;

    /// <summary>Grows with everything that is added.</summary>
    public long Version { get; private set; }

    /// <summary>Why the operating system tells no more changes; null while it does.</summary>
    public string? Failure { get; private set; }

    /// <summary>Done as soon as something is there.</summary>
    public Task Arrived
    {
        get
        {
            lock (_gate)
            {
                return _arrived.Task;
            }
        }
    }

    /// <summary>Adds a file or folder.</summary>
    public void Add(string path) => Change(() => Keep(path));

    /// <summary>A file or folder has another name now; of its old one nothing is left to wait for.</summary>
    public void Rename(string before, string now) => Change(() =>
    {
        _paths.Remove(before);
        _oldNames[now] = _oldNames.Remove(before, out var first) ? first : before;
        Keep(now);
    });

    /// <summary>Anything may have changed.</summary>
    /// <param name="why">Why, for people.</param>
    public void AddAll(string why) => Change(() => _whole ??= why);

    /// <summary>The operating system tells no more changes.</summary>
    public void Fail(string why) => Change(() =>
    {
        Failure = why;
        _whole ??= why;
    });

    /// <summary>A failure was dealt with.</summary>
    public void Mend()
    {
        lock (_gate)
        {
            Failure = null;
        }
    }

    /// <summary>The paths that changed, whole paths; null if anything may have.</summary>
    public (IReadOnlyList<string>? Paths, long Version) Look()
    {
        lock (_gate)
        {
            return (_whole is null ? [.. _paths] : null, Version);
        }
    }

    /// <summary>Takes what changed, unless more came since that version; then null.</summary>
    /// <returns>What changed, for people.</returns>
    public string? Take(long version)
    {
        lock (_gate)
        {
            if (version != Version)
            {
                return null;
            }

            var text = _whole ?? Text();
            _paths.Clear();
            _oldNames.Clear();
            _whole = null;
            _arrived = NewArrival();
            return text;
        }
    }

    private static TaskCompletionSource NewArrival() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Change(Action change)
    {
        TaskCompletionSource arrived;
        lock (_gate)
        {
            change();
            Version++;
            arrived = _arrived;
        }

        arrived.TrySetResult();
    }

    private void Keep(string path)
    {
        _paths.Add(path);
        if (_paths.Count > Most)
        {
            _whole ??= $"more than {Most} files";
        }
    }

    private string Text()
    {
        // Where something below it is named, the root itself says nothing: what is new in it changes it, too.
        if (_paths.Count > 1)
        {
            _paths.Remove(root);
        }

        var first = _paths.Min ?? root;
        if (string.Equals(first, root, StringComparison.Ordinal))
        {
            return "files right in the folder";
        }

        var name = _oldNames.TryGetValue(first, out var before) ? $"'{Below(before)}' is now '{Below(first)}'" : $"'{Below(first)}'";
        return _paths.Count > 1 ? $"{name} and {_paths.Count - 1} more" : name;
    }

    private string Below(string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}
