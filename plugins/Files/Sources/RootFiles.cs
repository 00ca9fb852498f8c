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
    private Tuple<string, string>? _near;

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

    /// <summary>Opens a file by its path below the root, soon after its folder was listed: what that folder really is, is found once for its files.</summary>
    public Stream? OpenBelow(string path) => Find(FilmIds.Join(_rootName, path), isNear: true) is { } file ? OpenFile(file) : null;

    private static Stream? OpenFile(FileInfo file)
    {
        try
        {
            return Small(file) is { } bytes ? new MemoryStream(bytes, writable: false) : new FileStream(file.FullName, new FileStreamOptions
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

    /// <summary>The bytes of a small file, read at once: waiting for a thread to read them costs more. Null for a large one.</summary>
    private static byte[]? Small(FileInfo file)
    {
        if (file.Length >= BufferSize)
        {
            return null;
        }

        using var handle = File.OpenHandle(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length + 1];
        var length = 0;
        while (length < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(length), length) is var read and > 0)
        {
            length += read;
        }

        // One that has grown meanwhile is read as a large one.
        return length < bytes.Length ? bytes[..length] : null;
    }

    /// <summary>The real path of a file in the folder that was asked for last.</summary>
    private string? NearOf(string root, string below)
    {
        var folder = Path.GetDirectoryName(below)!;
        if (_near is not { } near || !string.Equals(near.Item1, folder, StringComparison.Ordinal))
        {
            if (RealPaths.TryOf(root, folder) is not { } real)
            {
                return null;
            }

            _near = near = Tuple.Create(folder, real);
        }

        var file = Path.Combine(near.Item2, Path.GetFileName(below));
        return new FileInfo(file).LinkTarget is null ? file : RealPaths.TryOf(file);
    }

    private FileInfo? Find(string path, bool isNear = false)
    {
        var parts = path.Split('/');
        var isSafe = parts.Length > 1 && !path.Contains('\0', StringComparison.Ordinal)
            && Array.TrueForAll(parts, p => p.Length > 0 && p is not ("." or "..") && !Path.IsPathRooted(p) && (Path.DirectorySeparatorChar == '/' || !p.AsSpan().ContainsAny('\\', ':')));
        if (!isSafe || !string.Equals(parts[0], _rootName, StringComparison.Ordinal))
        {
            throw new PluginException(ErrorKind.Configuration, $"'{path}' is not a path of this source: it must be relative, begin with '{_rootName}/' and not hold '..'.");
        }

        var below = Path.Combine(parts[1..]);
        if ((_realRoot ??= RealPaths.TryOf(_root)) is not { } root || (isNear ? NearOf(root, below) : RealPaths.TryOf(root, below)) is not { } real)
        {
            return null;
        }

        if (!_followLinks && !RealPaths.IsWithin(real, root))
        {
            throw new PluginException(ErrorKind.Configuration, $"'{path}' is a link out of the folder.", "Set followLinks if that is meant.");
        }

        var file = new FileInfo(real);
        return file.Exists ? file : null;
    }
}
