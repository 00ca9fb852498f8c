using System.IO.Enumeration;
using MediaBridge.Plugins.Files.Scanning;

namespace MediaBridge.Plugins.Files.Watching;

/// <summary>Sizes and times of the files below a folder that a scan reads, as one stamp a folder.</summary>
internal sealed class TreeState
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true, RecurseSubdirectories = true, MaxRecursionDepth = 64 };
    private readonly Dictionary<string, ulong> _folders = new(StringComparer.Ordinal);

    private TreeState()
    {
    }

    /// <summary>The stamp of all of it. It does not depend on the order in which the disk lists files.</summary>
    public ulong Stamp { get; private set; }

    /// <summary>Looks at everything below a folder. What vanishes meanwhile is left out: the next look finds another stamp.</summary>
    public static TreeState Read(string folder)
    {
        var state = new TreeState();
        try
        {
            var files = new FileSystemEnumerable<(string Folder, ulong Stamp)>(folder, Of, All)
            {
                ShouldIncludePredicate = static (ref FileSystemEntry e) => e.IsDirectory ? !FolderNames.IsSystem(e.FileName.ToString()) : WatchedNames.IsRead(e.FileName),
                ShouldRecursePredicate = static (ref FileSystemEntry e) => (e.Attributes & FileAttributes.ReparsePoint) == FileAttributes.None && !FolderNames.IsSystem(e.FileName.ToString()),
            };
            foreach (var (path, stamp) in files)
            {
                state._folders[path] = state._folders.GetValueOrDefault(path) + stamp;
                state.Stamp += stamp;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            state.Stamp += (ulong)e.HResult;
        }

        return state;
    }

    /// <summary>The folders in which this state differs from an earlier one.</summary>
    public IEnumerable<string> DifferencesTo(TreeState earlier)
        => _folders.Where(f => earlier._folders.GetValueOrDefault(f.Key) != f.Value).Select(f => f.Key)
            .Concat(earlier._folders.Keys.Where(k => !_folders.ContainsKey(k)));

    /// <summary>A file is told by name, size and time, a folder by its name.</summary>
    private static (string Folder, ulong Stamp) Of(ref FileSystemEntry entry)
    {
        var stamp = default(Stamp);
        stamp.Add(entry.FileName.ToString());
        if (!entry.IsDirectory)
        {
            stamp.Add((ulong)entry.Length);
            stamp.Add((ulong)entry.LastWriteTimeUtc.UtcTicks);
        }

        return (entry.Directory.ToString(), stamp.Value);
    }
}
