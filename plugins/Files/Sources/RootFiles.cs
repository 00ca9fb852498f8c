using System.Globalization;
using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Sources;

/// <summary>Opens files below a root by the paths of items, read-only. A path that leaves the root, by <c>..</c> or by a link, is refused.</summary>
internal sealed class RootFiles
{
    private const int BufferSize = 64 * 1024;
    private readonly string _root;
    private readonly string _rootName;
    private readonly bool _followLinks;
    private string? _realRoot;

    public RootFiles(string root, string rootName, bool followLinks) => (_root, _rootName, _followLinks) = (root, rootName, followLinks);

    /// <summary>The tag of a file: a stamp of size and time, the same as that of artwork; null if there is none.</summary>
    public string? Tag(string path)
    {
        if (Find(path) is not { } file)
        {
            return null;
        }

        var name = path[(path.LastIndexOf('/') + 1)..];
        return Stamp.Of([new FileEntry(name, file.Length, file.LastWriteTimeUtc.Ticks)]).ToString("x16", CultureInfo.InvariantCulture);
    }

    public Stream? Open(string path) => Find(path) is { } file ? OpenFile(file) : null;

    /// <summary>Opens a file by its path below the root.</summary>
    public Stream? OpenBelow(string path) => Open(FilmIds.Join(_rootName, path));

    private static FileStream? OpenFile(FileInfo file)
    {
        try
        {
            return new FileStream(file.FullName, new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                BufferSize = BufferSize,
            });
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private FileInfo? Find(string path)
    {
        var parts = path.Split('/');
        var isSafe = parts.Length > 1 && !path.Contains('\0', StringComparison.Ordinal)
            && Array.TrueForAll(parts, p => p.Length > 0 && p is not ("." or "..") && !Path.IsPathRooted(p) && (Path.DirectorySeparatorChar == '/' || !p.AsSpan().ContainsAny('\\', ':')));
        if (!isSafe || !string.Equals(parts[0], _rootName, StringComparison.Ordinal))
        {
            throw new PluginException(ErrorKind.Configuration, $"'{path}' is not a path of this source: it must be relative, begin with '{_rootName}/' and not hold '..'.");
        }

        var full = Path.Combine(_root, Path.Combine(parts[1..]));
        if (RealPaths.TryOf(full) is not { } real)
        {
            return null;
        }

        if (!_followLinks && !RealPaths.IsWithin(real, _realRoot ??= RealPaths.Of(_root)))
        {
            throw new PluginException(ErrorKind.Configuration, $"'{path}' is a link out of the folder.", "Set followLinks if that is meant.");
        }

        var file = new FileInfo(real);
        return file.Exists ? file : null;
    }
}
