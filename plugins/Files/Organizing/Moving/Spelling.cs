namespace MediaBridge.Plugins.Files.Organizing.Moving;

/// <summary>Paths that differ by case alone, on file systems that take them for one.</summary>
internal static class Spelling
{
    /// <summary>Whether two paths, at both of which something stands, lead to the same file: where they part there is one name for both.</summary>
    public static bool IsOne(string from, string to)
        => string.Equals(from, to, StringComparison.OrdinalIgnoreCase) && Parts(from, to).FirstOrDefault() is { Name: { } name } part && Names(part.Folder, name).Count == 1;

    /// <summary>Whether everything in which two such paths differ is spelled as in the second.</summary>
    public static bool IsAs(string from, string to) => Parts(from, to).All(p => Names(p.Folder, p.Name).Contains(p.Name));

    /// <summary>Gives the folders in which two such paths differ the spelling of the second, by a name between: systems take the new one for the old.</summary>
    public static void Folders(string from, string to)
    {
        foreach (var folder in Renamed(from, to).Where(p => Names(p.Folder, p.Name) is [var there] && !string.Equals(there, p.Name, StringComparison.Ordinal)))
        {
            var path = Path.Combine(folder.Folder, folder.Name);
            Directory.Move(Path.Combine(folder.Folder, Names(folder.Folder, folder.Name)[0]), Disk.Temporary(path));
            Directory.Move(Disk.Temporary(path), path);
        }
    }

    /// <summary>Ends what a kill cut between two spellings of a folder.</summary>
    public static void Finish(string from, string to)
    {
        foreach (var (folder, name, _) in Renamed(from, to))
        {
            var path = Path.Combine(folder, name);
            if (Directory.Exists(Disk.Temporary(path)) && !Directory.Exists(path))
            {
                Directory.Move(Disk.Temporary(path), path);
            }
        }
    }

    private static IEnumerable<(string Folder, string Name, bool IsLast)> Renamed(string from, string to)
        => string.Equals(from, to, StringComparison.OrdinalIgnoreCase) ? Parts(from, to).Where(p => !p.IsLast) : [];

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
