using MediaBridge.Core.Scanning;

namespace MediaBridge.Core.Library;

/// <summary>Where the folders stand whose names paths of the library begin with.</summary>
internal sealed class LibraryRoots
{
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <summary>Finds the name of each folder.</summary>
    /// <param name="folders">The folders that are scanned, in the order of the setting <c>library.folders</c>: of two with one name, the later has another in paths.</param>
    /// <param name="scanned">Names and places of further folders, which stand behind those.</param>
    public LibraryRoots(IReadOnlyList<string> folders, IReadOnlyList<KeyValuePair<string, string>>? scanned = null)
    {
        foreach (var folder in folders)
        {
            _folders.TryAdd(ScanNames.RootOf(folder, folders), Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        }

        foreach (var (name, folder) in scanned ?? [])
        {
            _folders.TryAdd(name, Path.TrimEndingDirectorySeparator(folder));
        }
    }

    /// <summary>Names and folders.</summary>
    public IReadOnlyDictionary<string, string> Folders => _folders;

    /// <summary>The name that a path of the library begins with.</summary>
    public static string NameOf(string path) => path.IndexOf('/') is var slash and > 0 ? path[..slash] : path;

    /// <summary>The file that a path of the library means; null if its folder is not known, or the path would leave it.</summary>
    public string? FileOf(string path)
    {
        var name = NameOf(path);
        if (name.Length >= path.Length || !_folders.TryGetValue(name, out var folder))
        {
            return null;
        }

        var parts = path[(name.Length + 1)..].Split('/');
        var isSafe = Array.TrueForAll(parts, p => p.Length > 0 && p is not ("." or "..") && !Path.IsPathRooted(p) && !p.Contains('\0', StringComparison.Ordinal) && (Path.DirectorySeparatorChar == '/' || !p.AsSpan().ContainsAny('\\', ':')));
        return isSafe ? Path.Combine([folder, .. parts]) : null;
    }
}
