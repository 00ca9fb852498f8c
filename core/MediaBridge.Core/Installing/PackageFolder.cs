using MediaBridge.Sdk;

namespace MediaBridge.Core.Installing;

/// <summary>Copies a plugin's folder, as its build left it.</summary>
internal static class PackageFolder
{
    /// <summary>Copies all files; what is there after an error is the caller's to delete.</summary>
    /// <exception cref="PluginException">It holds no plugin, links, or more than a package may.</exception>
    public static async Task CopyAsync(string folder, string target, PackageLimits limits, CancellationToken cancellationToken)
    {
        var root = new DirectoryInfo(folder);
        var name = root.Name;
        if (!File.Exists(Path.Combine(folder, ManifestJson.FileName)))
        {
            throw PackageRefusal.Of(name, $"the folder has no {ManifestJson.FileName}.", "Name the folder of the build's output, such as bin/Release/net10.0.");
        }

        var (bytes, count) = (0L, 0);
        foreach (var entry in root.EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
        {
            var path = Path.GetRelativePath(folder, entry.FullName);
            if (entry.LinkTarget is not null)
            {
                throw PackageRefusal.Of(name, $"'{path}' is a link, and links may lead anywhere.", "Copy what it names into its place.");
            }

            if (entry is not FileInfo file)
            {
                continue;
            }

            if (++count > limits.Entries || (bytes += file.Length) > limits.UnpackedBytes)
            {
                throw PackageRefusal.Of(name, $"the folder has more than the {limits.Entries} files or {limits.UnpackedBytes >> 20} MiB that are allowed.", "Name the folder of the plugin itself.");
            }

            var copy = Path.Combine(target, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            await using var source = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
            await using var stream = new FileStream(copy, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
            await source.CopyToAsync(stream, cancellationToken);
        }
    }
}
