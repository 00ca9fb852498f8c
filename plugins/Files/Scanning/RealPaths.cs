namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Real paths: links resolved, every folder on the way included.</summary>
internal static class RealPaths
{
    private const int MostLinks = 40;

    /// <exception cref="IOException">It does not exist, or its links go in a circle.</exception>
    public static string Of(string path) => TryOf(path) ?? throw new IOException($"'{path}' leads nowhere.");

    /// <summary>The real path; null if there is nothing or its links go in a circle.</summary>
    public static string? TryOf(string path)
    {
        var rest = new Stack<string>();
        PushParts(rest, Path.GetFullPath(path));
        var current = Path.GetPathRoot(Path.GetFullPath(path))!;
        var links = 0;
        while (rest.TryPop(out var part))
        {
            var next = Path.Combine(current, part);
            FileSystemInfo info = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            if (info.LinkTarget is not { } target)
            {
                if (!info.Exists)
                {
                    return null;
                }

                current = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return null;
            }

            var goal = Path.GetFullPath(target, current);
            current = Path.GetPathRoot(goal)!;
            PushParts(rest, goal);
        }

        return current;
    }

    /// <summary>Where a link to a folder really leads; null if the folder is no link.</summary>
    public static string? LinkTargetOf(string folder) => new DirectoryInfo(folder).LinkTarget is null ? null : TryOf(folder);

    public static bool IsWithin(string path, string folder)
        => path.Equals(folder, StringComparison.Ordinal)
            || (path.StartsWith(folder, StringComparison.Ordinal) && (Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar));

    private static void PushParts(Stack<string> rest, string fullPath)
    {
        var parts = fullPath[Path.GetPathRoot(fullPath)!.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            rest.Push(parts[i]);
        }
    }
}
