namespace MediaBridge.Plugins.Files.Organizing.Planning;

/// <summary>Paths below a root, with forward slashes.</summary>
internal static class PathText
{
    public static string Folder(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    public static string Leaf(string path) => path[(path.LastIndexOf('/') + 1)..];

    public static string Join(string folder, string name) => Scanning.FilmIds.Join(folder, name);

    /// <summary>The folders above a path, the innermost first, without the root.</summary>
    public static IEnumerable<string> Above(string path)
    {
        for (var folder = Folder(path); folder.Length > 0; folder = Folder(folder))
        {
            yield return folder;
        }
    }
}
