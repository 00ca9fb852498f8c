namespace MediaBridge.Plugins.Files.Watching;

/// <summary>Changes found by looking at every file again and again: for folders of which the system tells nothing, and seldom for the others, in case something was missed.</summary>
internal sealed class LookSignals : IChangeSignals
{
    private readonly string _root;
    private readonly ChangedPaths _changes;
    private readonly Action _found;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private TreeState _state;

    /// <summary>Begins with the files as they are.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="every">How long to wait between two looks.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="changes">Where changes go.</param>
    /// <param name="found">Called when a look found something.</param>
    public LookSignals(string root, TimeSpan every, TimeProvider clock, ChangedPaths changes, Action found)
    {
        (_root, _changes, _found) = (root, changes, found);
        _state = TreeState.Read(root);
        _ = LookAsync(every, clock, _stop.Token);
    }

    public void Seen()
    {
        lock (_gate)
        {
            _state = TreeState.Read(_root);
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task LookAsync(TimeSpan every, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(every, clock, cancellationToken);
                Look();
            }
        }
        catch (OperationCanceledException)
        {
            // The watch ended.
        }
    }

    private void Look()
    {
        if (!FolderWatch.IsThere(_root))
        {
            return; // the watch itself notices, and waits
        }

        List<string> different;
        lock (_gate)
        {
            var now = TreeState.Read(_root);
            different = [.. now.DifferencesTo(_state)];
            _state = now;
        }

        foreach (var folder in different)
        {
            _changes.Add(folder);
        }

        if (different.Count > 0)
        {
            _found();
        }
    }
}
