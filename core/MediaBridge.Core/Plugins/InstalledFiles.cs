using System.Security.Cryptography;

namespace MediaBridge.Core.Plugins;

/// <summary>Takes stock of an installed plugin's files, and compares them later.</summary>
internal static class InstalledFiles
{
    /// <summary>The files of a folder, in order of path.</summary>
    public static IReadOnlyList<InstalledFile> Of(string folder)
        => [.. Paths(folder).Select(path =>
        {
            var info = new FileInfo(Path.Combine(folder, path));
            return new InstalledFile { Path = path, Length = info.Length, Modified = info.LastWriteTimeUtc.Ticks, Sha256 = Hash(info.FullName) };
        })];

    /// <summary>What is no longer as it was installed, in a few words; null when all is.</summary>
    /// <param name="record">What was installed.</param>
    /// <param name="folder">The plugin's folder.</param>
    /// <param name="thorough">Whether every file is read; if not, only those whose length or time changed.</param>
    public static string? Difference(InstallRecord record, string folder, bool thorough)
    {
        var now = Paths(folder).ToHashSet(StringComparer.Ordinal);
        List<string> changed = [], missing = [];
        foreach (var file in record.Files)
        {
            if (!now.Remove(file.Path))
            {
                missing.Add(file.Path);
            }
            else if (IsChanged(file, Path.Combine(folder, file.Path), thorough))
            {
                changed.Add(file.Path);
            }
        }

        string?[] parts = [Words(changed, "changed"), Words(missing, "missing"), Words([.. now.Order(StringComparer.Ordinal)], "added")];
        return parts.Any(p => p is not null) ? string.Join("; ", parts.OfType<string>()) : null;
    }

    private static bool IsChanged(InstalledFile file, string path, bool thorough)
    {
        var info = new FileInfo(path);
        var looksSame = info.Length == file.Length && info.LastWriteTimeUtc.Ticks == file.Modified;
        return (!looksSame || thorough) && (info.Length != file.Length || !string.Equals(Hash(path), file.Sha256, StringComparison.Ordinal));
    }

    private static string? Words(List<string> files, string what)
        => files.Count == 0 ? null : $"{string.Join(", ", files.Take(3))}{(files.Count > 3 ? $" and {files.Count - 3} more" : "")} {what}";

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static IEnumerable<string> Paths(string folder)
        => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal);
}
