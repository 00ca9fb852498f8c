using System.IO.Compression;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Installing;

/// <summary>Unpacks the plugin of a package: what lies below <c>plugin/</c>, or, in a plain zip, beside its <c>plugin.json</c>.</summary>
internal static class PackageArchive
{
    private const string Root = "plugin/";

    /// <summary>Unpacks into a folder that exists and is empty; what is there after an error is the caller's to delete.</summary>
    /// <returns>What the package says of itself; null in a plain zip.</returns>
    /// <exception cref="PluginException">It is damaged, holds something that it must not, or no plugin.</exception>
    public static async Task<PackageIdentity?> UnpackAsync(string file, string folder, PackageLimits limits, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(file);
        if (new FileInfo(file).Length > limits.PackageBytes)
        {
            throw PackageRefusal.Of(name, $"it has more than the {limits.PackageBytes >> 20} MiB that are allowed.");
        }

        try
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
            await using var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            var files = new PackageEntries(name, limits).Check(archive);
            var root = RootOf(files.Select(f => f.Path)) ?? throw PackageRefusal.Of(
                name, $"it holds no plugin: there is no {Root}{ManifestJson.FileName} in it.", "Make it with `dotnet pack` of a project that references MediaBridge.Sdk and sets IsBridgePlugin.");
            var identity = files.Where(f => PackageEntries.IsNuspec(f.Path)).Select(f => f.Entry).FirstOrDefault() is { } nuspec ? await PackageIdentity.ReadAsync(name, nuspec, cancellationToken) : null;
            foreach (var (entry, path) in files.Where(f => f.Path.StartsWith(root, StringComparison.Ordinal)))
            {
                await UnpackAsync(name, entry, Path.Combine(folder, path[root.Length..]), cancellationToken);
            }

            return identity;
        }
        catch (InvalidDataException e)
        {
            throw PackageRefusal.Of(name, $"it is not a whole zip archive ({e.Message.TrimEnd('.')}).", inner: e);
        }
    }

    /// <summary>What stands before the plugin's own paths; null if there is no plugin.</summary>
    private static string? RootOf(IEnumerable<string> paths)
    {
        // The outermost manifest; a plugin may carry other files of that name.
        var manifests = paths.Where(p => p is ManifestJson.FileName || p.EndsWith("/" + ManifestJson.FileName, StringComparison.Ordinal)).ToList();
        return manifests.Contains(Root + ManifestJson.FileName, StringComparer.Ordinal) ? Root
            : manifests.Contains(ManifestJson.FileName, StringComparer.Ordinal) ? ""
            : manifests.Count(p => p.Count(c => c == '/') == 1) == 1 ? manifests.Single(p => p.Count(c => c == '/') == 1)[..^ManifestJson.FileName.Length]
            : null;
    }

    private static async Task UnpackAsync(string name, ZipArchiveEntry entry, string target, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await using var source = await entry.OpenAsync(cancellationToken);
        await using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        var buffer = new byte[1 << 16];
        var crc = default(Crc32);
        long done = 0;
        int read;
        while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
        {
            // The length in the list is what was checked; a stream that goes on is a lie.
            if ((done += read) > entry.Length)
            {
                break;
            }

            crc.Add(buffer.AsSpan(0, read));
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        if (done != entry.Length || crc.Value != entry.Crc32)
        {
            throw PackageRefusal.Of(name, $"'{entry.FullName}' in it is damaged.");
        }
    }
}
