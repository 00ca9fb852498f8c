namespace MediaBridge.Plugins.Files;

/// <summary>Where a folder is, and the name that it has in ids and paths of items.</summary>
internal static class RootNames
{
    /// <summary>The whole path of a folder that an option names.</summary>
    public static string Full(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder.Length > 0 ? folder : "."));

    /// <summary>The name, if one was given; else the folder's own.</summary>
    public static string Of(string folder, string? name)
    {
        var text = name ?? Path.GetFileName(Full(folder));
        var safe = text.Replace('/', '-').Replace('\\', '-').Trim();
        return safe is "" or "." or ".." ? "root" : safe;
    }
}
