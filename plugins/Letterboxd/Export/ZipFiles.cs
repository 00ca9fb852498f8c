using System.IO.Compression;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Export;

/// <summary>An export in its archive. Names that lead out of it are left alone, and what is larger than an export can be is not read.</summary>
internal sealed class ZipFiles : ExportFiles
{
    private const int MostEntries = 20_000;
    private readonly Stream _file;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    private ZipFiles(Stream file, ZipArchive archive)
    {
        (_file, _archive) = (file, archive);
        var named = archive.Entries.Select(e => (Name: Safe(e.FullName), Entry: e)).Where(e => e.Name is not null).ToList();
        var top = TopOf(named.Select(e => e.Name!));
        foreach (var (name, entry) in named.Where(e => e.Name!.StartsWith(top, StringComparison.Ordinal)))
        {
            _entries.TryAdd(name![top.Length..], entry);
        }

        Names = [.. _entries.Keys.Order(StringComparer.Ordinal)];
    }

    public override IReadOnlyList<string> Names { get; }

    /// <summary>Opens an archive.</summary>
    public static new async Task<ExportFiles> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var file = File.OpenRead(path);
        try
        {
            var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            return archive.Entries.Count <= MostEntries
                ? new ZipFiles(file, archive)
                : throw new PluginException(ErrorKind.Configuration, $"'{path}' holds {archive.Entries.Count} files: no export of Letterboxd has that many.");
        }
        catch (Exception e)
        {
            await file.DisposeAsync();
            throw e is InvalidDataException ? new PluginException(ErrorKind.Configuration, $"'{path}' is no zip archive, or it is cut off.", "Download it again.", e) : e;
        }
    }

    public override async Task<Stream> FileAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return new LimitedStream(await _entries[name].OpenAsync(cancellationToken), LargestFile, name);
        }
        catch (InvalidDataException e)
        {
            throw Damaged(name, e);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _archive.DisposeAsync();
        await _file.DisposeAsync();
    }

    /// <summary>A file of the archive cannot be unpacked.</summary>
    public static PluginException Damaged(string name, Exception inner) => new(ErrorKind.Configuration, $"'{name}' in the archive is damaged.", "Download the archive again.", inner);

    /// <summary>A name below the top; null if it leaves it, is absolute, or names a folder.</summary>
    private static string? Safe(string name)
    {
        var parts = name.Replace('\\', '/').Split('/');
        return parts.Any(p => p is "" or "." or ".." || p.Contains(':', StringComparison.Ordinal) || p.Any(char.IsControl)) ? null : string.Join('/', parts);
    }
}
