using MediaBridge.Plugins.Files.Scanning;

namespace MediaBridge.Plugins.Files.Watching;

/// <summary>Which names matter to a watch: those that a scan reads.</summary>
internal static class WatchedNames
{
    // What browsers, torrent clients and copy programs call a file that is not whole yet.
    private static readonly string[] Unfinished = [".part", ".!qb", ".!ut", ".crdownload", ".tmp", ".temp", ".partial", ".download", ".aria2", ".bts", ".filepart"];

    /// <summary>Whether a file of this name is read, or says what is read.</summary>
    public static bool IsRead(ReadOnlySpan<char> name)
        => name is ".ignore" or ".nomedia" or ".plexignore" || (!name.StartsWith('.') && FileKinds.Of(name) != FileKind.Other);

    /// <summary>Whether what had this name, and is gone, may have mattered: a file that was read, or a folder.</summary>
    public static bool MayBeRead(ReadOnlySpan<char> name)
    {
        if (IsRead(name))
        {
            return true;
        }

        foreach (var ending in Unfinished)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return !name.StartsWith('.');
    }

    /// <summary>Whether a path below the root lies in a folder that is never entered.</summary>
    public static bool IsOutside(string path)
    {
        var folder = Path.GetDirectoryName(path);
        return !string.IsNullOrEmpty(folder) && Array.Exists(folder.Split(Path.DirectorySeparatorChar), FolderNames.IsSystem);
    }
}
