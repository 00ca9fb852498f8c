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
        var full = Path.GetFullPath(path);
        return TryOf(Path.GetPathRoot(full)!, full[Path.GetPathRoot(full)!.Length..]);
    }

    /// <summary>The real path of what is below a folder whose own is known; null if there is nothing or its links go in a circle.</summary>
    /// <param name="folder">The real path of the folder.</param>
    /// <param name="below">The way from there, without <c>..</c>.</param>
    public static string? TryOf(string folder, string below)
    {
        var rest = new Stack<string>();
        PushParts(rest, below);
        var current = folder;
        var links = 0;
        while (rest.TryPop(out var part))
        {
            var next = Path.Combine(current, part);
            FileSystemInfo info = OperatingSystem.IsWindows() && Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            if (info.LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return null;
            }

            var goal = Path.GetFullPath(target, current);
            current = Path.GetPathRoot(goal)!;
            PushParts(rest, goal[current.Length..]);
        }

        return Path.Exists(current) ? current : null;
    }

    /// <summary>Where a link to a folder really leads; null if the folder is no link.</summary>
    public static string? LinkTargetOf(string folder) => new DirectoryInfo(folder).LinkTarget is null ? null : TryOf(folder);

    public static bool IsWithin(string path, string folder)
        => path.Equals(folder, StringComparison.Ordinal)
            || (path.StartsWith(folder, StringComparison.Ordinal) && (Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar));

    private static void PushParts(Stack<string> rest, string way)
    {
        var parts = way.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            rest.Push(parts[i]);
        }
    }
}
