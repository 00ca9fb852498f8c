namespace MediaBridge.Plugins.Files.Organizing.Moving;

/// <summary>Paths that differ by case alone, on file systems that take them for one.</summary>
internal static class Spelling
{
    /// <summary>Whether two paths, at both of which something stands, lead to the same file: where they part there is one name for both.</summary>
    public static bool IsOne(string from, string to)
        => string.Equals(from, to, StringComparison.OrdinalIgnoreCase) && Parts(from, to).FirstOrDefault() is { Name: { } name } part && Names(part.Folder, name).Count == 1;

    /// <summary>Whether everything in which two such paths differ is spelled as in the second.</summary>
    public static bool IsAs(string from, string to) => Parts(from, to).All(p => Names(p.Folder, p.Name).Contains(p.Name));

    /// <summary>Gives the folders in which two such paths differ the spelling of the second. Each is one rename, so that a kill leaves it one way or the other.</summary>
    public static void Folders(string from, string to)
    {
        if (!string.Equals(from, to, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        foreach (var (folder, name, isLast) in Parts(from, to))
        {
            if (!isLast && Names(folder, name) is [var there] && !string.Equals(there, name, StringComparison.Ordinal))
            {
                Directory.Move(Path.Combine(folder, there), Path.Combine(folder, name));
            }
        }
    }

    /// <summary>The parts in which two paths of one length differ, in the second's spelling, each with the folder that holds it.</summary>
    private static IEnumerable<(string Folder, string Name, bool IsLast)> Parts(string from, string to)
    {
        var (old, now) = (from.Split(Path.DirectorySeparatorChar), to.Split(Path.DirectorySeparatorChar));
        for (var i = 1; i < now.Length && i < old.Length; i++)
        {
            if (!string.Equals(old[i], now[i], StringComparison.Ordinal))
            {
                yield return (string.Join(Path.DirectorySeparatorChar, now[..i]) + (i == 1 ? Path.DirectorySeparatorChar : ""), now[i], i == now.Length - 1);
            }
        }
    }

    private static List<string> Names(string folder, string name)
        => [.. Directory.EnumerateFileSystemEntries(folder).Select(e => Path.GetFileName(e)).Where(e => string.Equals(e, name, StringComparison.OrdinalIgnoreCase))];
}
