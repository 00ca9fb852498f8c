using System.IO.Compression;
using MediaBridge.Plugins.FilmAffinity.Web;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Export;

/// <summary>The files of an export, in its archive or unpacked. Nothing is unpacked, no name leaves the archive, and nothing larger than a page is read.</summary>
internal sealed class ExportFiles : IAsyncDisposable
{
    private const int LargestPage = 64 << 20;
    private const long LargestArchive = 256L << 20;
    private readonly IFileStore? _folder;
    private readonly ZipArchive? _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private ExportFiles(IFileStore? folder, ZipArchive? archive)
    {
        (_folder, _archive) = (folder, archive);
        foreach (var entry in archive?.Entries ?? [])
        {
            if (Normal(entry.FullName) is { } name)
            {
                _entries.TryAdd(name, entry);
            }
        }
    }

    /// <summary>Opens an export.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: there is none.</exception>
    public static async Task<ExportFiles> OpenAsync(string path, PluginServices services, CancellationToken cancellationToken)
    {
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return new ExportFiles(services.Files(path), null);
        }

        var cut = Math.Max(path.LastIndexOf('/'), path.LastIndexOf(Path.DirectorySeparatorChar));
        var folder = cut < 0 ? "." : cut == 0 ? "/" : path[..cut];
        await using var file = await services.Files(folder).OpenAsync(path[(cut + 1)..], cancellationToken)
            ?? throw new PluginException(ErrorKind.Configuration, $"There is no file '{path}'.", "Set the option path to the archive that FilmAffinity sent, or to the folder into which it was unpacked.");
        try
        {
            return new ExportFiles(null, new ZipArchive(await WholeAsync(file, LargestArchive, path, cancellationToken), ZipArchiveMode.Read));
        }
        catch (InvalidDataException e)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{path}' is no zip archive, or it is cut off.", "Download it again.", e);
        }
    }

    /// <summary>A page of the export; null if there is none.</summary>
    /// <param name="path">Its path from the top of the export.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<SitePage?> PageAsync(string path, CancellationToken cancellationToken)
    {
        if (Normal(path) is not { } name)
        {
            return null;
        }

        await using var stream = _archive is null ? await _folder!.OpenAsync(name, cancellationToken) : Entry(name)?.Open();
        if (stream is null)
        {
            return null;
        }

        try
        {
            using var bytes = await WholeAsync(stream, LargestPage, name, cancellationToken);
            return new SitePage { Address = new Uri("https://www.filmaffinity.com/"), Html = PageText.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) };
        }
        catch (InvalidDataException e)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{name}' in the archive is damaged.", "Download the archive again.", e);
        }
    }

    public ValueTask DisposeAsync()
    {
        _archive?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>An entry by its name; archives are sometimes packed with the folder around it.</summary>
    private ZipArchiveEntry? Entry(string name)
        => _entries.GetValueOrDefault(name) ?? _entries.Where(e => e.Key.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase)).OrderBy(e => e.Key.Length).Select(e => e.Value).FirstOrDefault();

    /// <summary>A path below the top, with its dots resolved; null if it leaves it or is none.</summary>
    private static string? Normal(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part == ".." || part.Contains(':', StringComparison.Ordinal) || part.Any(char.IsControl))
            {
                return null;
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return path.StartsWith('/') || parts.Count == 0 ? null : string.Join('/', parts);
    }

    private static async Task<MemoryStream> WholeAsync(Stream stream, long most, string name, CancellationToken cancellationToken)
    {
        var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > most)
            {
                throw new PluginException(ErrorKind.Configuration, $"'{name}' holds more than {most >> 20} MiB: no export of FilmAffinity is that large.");
            }
        }

        whole.Position = 0;
        return whole;
    }
}
