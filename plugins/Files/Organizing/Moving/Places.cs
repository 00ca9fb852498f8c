using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Organizing.Moving;

/// <summary>The two roots, and the paths below them. A path that leaves its root, by <c>..</c> or by a link, is refused.</summary>
internal sealed class Places
{
    private readonly Dictionary<string, bool> _inside = new(StringComparer.Ordinal);

    public Places(string source, string target) => (Source, Target) = (Whole(source), Whole(target));

    /// <summary>Where the items were read from.</summary>
    public string Source { get; }

    /// <summary>Where they go.</summary>
    public string Target { get; }

    public bool IsOne => string.Equals(Source, Target, StringComparison.Ordinal);

    /// <summary>The whole path of where a file of an order stands.</summary>
    public string From(MoveOrder order, string path) => Of(order is { IsBack: true, Moves: true } ? Target : Source, path);

    /// <summary>The whole path of where it goes.</summary>
    public string To(MoveOrder order, string path) => Of(order is { IsBack: true, Moves: true } ? Source : Target, path);

    /// <exception cref="PluginException"><see cref="ErrorKind.ItemRejected"/>: it is no path below the root.</exception>
    public string Of(string root, string path)
    {
        if (path.Length == 0)
        {
            return root;
        }

        var parts = path.Split('/');
        var isSafe = !path.Contains('\0', StringComparison.Ordinal)
            && Array.TrueForAll(parts, p => p.Length > 0 && p is not ("." or "..") && !Path.IsPathRooted(p) && (Path.DirectorySeparatorChar == '/' || !p.AsSpan().ContainsAny('\\', ':')));
        if (!isSafe)
        {
            throw new PluginException(ErrorKind.ItemRejected, $"'{path}' is not a path below the folder.");
        }

        var full = Path.Combine(root, Path.Combine(parts));
        return IsInside(root, Path.GetDirectoryName(full)!) ? full : throw new PluginException(ErrorKind.ItemRejected, $"'{path}' leads out of the folder by a link.");
    }

    /// <summary>Forgets what it saw of links: they may have changed since.</summary>
    public void Refresh() => _inside.Clear();

    private bool IsInside(string root, string folder)
    {
        if (folder.Length <= root.Length)
        {
            return true;
        }

        if (_inside.TryGetValue(folder, out var known))
        {
            return known;
        }

        // Only a folder that is there can be a link; the way to it is asked first.
        var inside = IsInside(root, Path.GetDirectoryName(folder)!)
            && (new DirectoryInfo(folder).LinkTarget is null || (RealPaths.TryOf(folder) is { } real && RealPaths.IsWithin(real, RealPaths.TryOf(root) ?? root)));
        _inside[folder] = inside;
        return inside;
    }

    private static string Whole(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder.Length > 0 ? folder : "."));
}
