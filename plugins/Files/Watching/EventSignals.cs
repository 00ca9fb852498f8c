namespace MediaBridge.Plugins.Files.Watching;

/// <summary>Changes as the operating system tells them (inotify, FSEvents, ReadDirectoryChanges), below a folder and in folders that are new there.</summary>
internal sealed class EventSignals : IChangeSignals
{
    private const int BufferSize = 64 * 1024;
    private readonly string _root;
    private readonly ChangedPaths _changes;
    private readonly FileSystemWatcher _watcher;

    /// <summary>Begins; every folder below the root is watched when it returns.</summary>
    /// <exception cref="IOException">The system allows no more watches.</exception>
    /// <exception cref="ArgumentException">The folder is gone.</exception>
    public EventSignals(string root, ChangedPaths changes)
    {
        (_root, _changes) = (root, changes);
        _watcher = new FileSystemWatcher(root)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = BufferSize,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        _watcher.Created += (_, e) => Appeared(e.FullPath);
        _watcher.Changed += (_, e) => Written(e.FullPath);
        _watcher.Deleted += (_, e) => Gone(e.FullPath);
        _watcher.Renamed += (_, e) => Renamed(e.OldFullPath, e.FullPath);
        _watcher.Error += (_, e) => Failed(e.GetException());
        try
        {
            _watcher.EnableRaisingEvents = true;
        }
        catch
        {
            _watcher.Dispose();
            throw;
        }
    }

    public void Seen()
    {
    }

    public void Dispose() => _watcher.Dispose();

    private void Appeared(string path)
    {
        if (IsInside(path) && (WatchedNames.IsRead(Path.GetFileName(path.AsSpan())) || IsFolder(path)))
        {
            _changes.Add(path);
        }
    }

    /// <summary>A folder's own time changes with what is in it, which is told as well.</summary>
    private void Written(string path)
    {
        if (IsInside(path) && WatchedNames.IsRead(Path.GetFileName(path.AsSpan())) && !Directory.Exists(path))
        {
            _changes.Add(path);
        }
    }

    private void Gone(string path)
    {
        if (IsInside(path) && WatchedNames.MayBeRead(Path.GetFileName(path.AsSpan())))
        {
            _changes.Add(path);
        }
    }

    private void Renamed(string before, string now)
    {
        if (IsInside(now) && (WatchedNames.IsRead(Path.GetFileName(now.AsSpan())) || IsFolder(now)))
        {
            // A download that got its name was not there before, for a scan.
            if (IsInside(before) && WatchedNames.MayBeRead(Path.GetFileName(before.AsSpan())))
            {
                _changes.Rename(before, now);
            }
            else
            {
                _changes.Add(now);
            }
        }
        else
        {
            Gone(before);
        }
    }

    private void Failed(Exception e)
    {
        if (e is InternalBufferOverflowException)
        {
            _changes.AddAll("so many files at once that the system lost count");
        }
        else
        {
            _changes.Fail(e.Message);
        }
    }

    private bool IsInside(string path) => !WatchedNames.IsOutside(Path.GetRelativePath(_root, path));

    private static bool IsFolder(string path) => Directory.Exists(path) && !Scanning.FolderNames.IsSystem(Path.GetFileName(path));
}
