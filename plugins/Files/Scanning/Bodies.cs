namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Tells videos by size, and time of last change or hash of their content, which a move or a new name leave as they are.</summary>
internal static class Bodies
{
    /// <summary>The stamp of the files, whatever they are called and in whatever order; 0 for none.</summary>
    public static ulong Of(IEnumerable<FileEntry> files)
    {
        var stamp = default(Stamp);
        var any = false;
        foreach (var file in files.OrderBy(f => f.Length).ThenBy(f => f.Mark))
        {
            stamp.Add((ulong)file.Length);
            stamp.Add(file.Mark);
            any = true;
        }

        return any ? stamp.Value : 0;
    }
}
