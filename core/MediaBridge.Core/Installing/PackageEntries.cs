using System.IO.Compression;
using System.Text;
using MediaBridge.Core.Output;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Installing;

/// <summary>Checks the list of a package's entries, all of them, before one is unpacked.</summary>
internal sealed class PackageEntries(string name, PackageLimits limits)
{
    private const int FileType = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Directory = 0x4000;
    private const int Link = 0xA000;

    /// <summary>The files with their safe paths; folders are left out.</summary>
    /// <exception cref="PluginException">The package holds something that it must not.</exception>
    public IReadOnlyList<(ZipArchiveEntry Entry, string Path)> Check(ZipArchive archive)
    {
        if (archive.Entries.Count > limits.Entries)
        {
            throw Refused($"it has {archive.Entries.Count} entries, more than the {limits.Entries} that are allowed.");
        }

        // Only NuGet writes names as parts of addresses; its packages are known by their .nuspec.
        var isNuGet = archive.Entries.Any(e => IsNuspec(e.FullName));
        var files = new List<(ZipArchiveEntry, string)>();
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        long bytes = 0;
        foreach (var entry in archive.Entries)
        {
            var path = SafeName(isNuGet ? Uri.UnescapeDataString(entry.FullName) : entry.FullName);
            CheckKind(entry);
            bytes += Math.Max(0, entry.Length);
            CheckSize(entry, bytes);
            if (entry.FullName.EndsWith('/'))
            {
                continue;
            }

            if (!seen.TryAdd(path.Normalize(NormalizationForm.FormC), path))
            {
                throw Refused($"'{Shown(path)}' is in it twice (names that differ only in case count as one).");
            }

            files.Add((entry, path));
        }

        foreach (var (_, path) in files)
        {
            for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
            {
                if (seen.ContainsKey(path[..slash].Normalize(NormalizationForm.FormC)))
                {
                    throw Refused($"'{Shown(path[..slash])}' is both a file and a folder in it.");
                }
            }
        }

        return files;
    }

    public static bool IsNuspec(string path) => path.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase) && !path.Contains('/', StringComparison.Ordinal);

    private void CheckKind(ZipArchiveEntry entry)
    {
        var kind = (entry.ExternalAttributes >> 16) & FileType;
        if (kind is Link)
        {
            throw Refused($"'{Shown(entry.FullName)}' is a link, and links may lead anywhere.");
        }

        if (kind is not (0 or RegularFile or Directory))
        {
            throw Refused($"'{Shown(entry.FullName)}' is neither a file nor a folder.");
        }

        if (entry.IsEncrypted)
        {
            throw Refused($"'{Shown(entry.FullName)}' is encrypted.");
        }
    }

    private void CheckSize(ZipArchiveEntry entry, long bytes)
    {
        if (entry.Length < 0 || bytes > limits.UnpackedBytes)
        {
            throw Refused($"unpacked it has more than the {limits.UnpackedBytes >> 20} MiB that are allowed.");
        }

        if (entry.Length >= limits.RatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) > limits.Ratio)
        {
            throw Refused($"'{Shown(entry.FullName)}' is more than {limits.Ratio} times larger than packed: such an archive is made to fill a disk.");
        }
    }

    private string SafeName(string path)
    {
        try
        {
            return SafePath.Check(path.TrimEnd('/'));
        }
        catch (PluginException e)
        {
            throw Refused($"{char.ToLowerInvariant(e.Message[0])}{e.Message[1..]}", e);
        }
    }

    private static string Shown(string path) => new([.. path.Take(100).Select(c => char.IsControl(c) ? '\uFFFD' : c)]);

    private PluginException Refused(string fault, Exception? inner = null) => PackageRefusal.Of(name, fault, inner: inner);
}
