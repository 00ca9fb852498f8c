using MediaBridge.Plugins.Files.Organizing.Moving;

namespace MediaBridge.Plugins.Files.Organizing.Planning;

/// <summary>Finds names that differ by case alone. Many file systems and all that share folders with them take these for one, so that the second would be lost there.</summary>
internal sealed class Spellings(Places places)
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };
    private readonly Dictionary<string, Names> _folders = new(StringComparer.Ordinal);

    /// <summary>What stands at a path of the target, or above it, under another spelling; null if nothing does.</summary>
    /// <param name="path">The path that is to be given.</param>
    /// <param name="goes">Whether what stands at a path goes, so that it is in nobody's way.</param>
    public string? Other(string path, Func<string, bool> goes)
    {
        var folder = "";
        foreach (var part in path.Split('/'))
        {
            var names = Of(folder);
            if (!names.Exact.Contains(part))
            {
                return names.Any.TryGetValue(part, out var there) && PathText.Join(folder, there) is var other && !goes(other) ? other : null;
            }

            folder = PathText.Join(folder, part);
        }

        return null;
    }

    private Names Of(string folder)
    {
        if (_folders.TryGetValue(folder, out var known))
        {
            return known;
        }

        var names = new Names(new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        var directory = new DirectoryInfo(places.Of(places.Target, folder));
        foreach (var entry in directory.Exists ? directory.EnumerateFileSystemInfos("*", All) : [])
        {
            names.Exact.Add(entry.Name);
            names.Any.TryAdd(entry.Name, entry.Name);
        }

        _folders.Add(folder, names);
        return names;
    }

    private sealed record Names(HashSet<string> Exact, Dictionary<string, string> Any);
}
