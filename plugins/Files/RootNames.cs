namespace MediaBridge.Plugins.Files;

/// <summary>The name that a folder has in ids and paths of items.</summary>
internal static class RootNames
{
    /// <summary>The name, if one was given; else the folder's own.</summary>
    public static string Of(string folder, string? name)
    {
        var text = name ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder.Length > 0 ? folder : ".")));
        var safe = text.Replace('/', '-').Replace('\\', '-').Trim();
        return safe is "" or "." or ".." ? "root" : safe;
    }
}
