namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>Paths below a root, with forward slashes; the root is the empty text.</summary>
internal static class Paths
{
    public static string FolderOf(string path) => path.LastIndexOf('/') is var at and > 0 ? path[..at] : "";

    public static string LeafOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    public static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    /// <summary>Whether a path is a folder or lies in it.</summary>
    public static bool IsIn(string path, string folder)
        => folder.Length == 0 || (path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == '/'));

    /// <summary>The innermost folder that holds both.</summary>
    public static string Common(string left, string right)
    {
        while (!IsIn(right, left))
        {
            left = FolderOf(left);
        }

        return left;
    }
}
