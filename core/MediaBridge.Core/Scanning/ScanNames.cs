using System.Security.Cryptography;
using System.Text;

namespace MediaBridge.Core.Scanning;

/// <summary>Names that scans of a folder go by.</summary>
internal static class ScanNames
{
    private const int LongestWord = 60;

    /// <summary>The pipeline that scans a folder, whatever the profile: so a quick scan knows what a complete one wrote, and a scan of another folder removes nothing of this one.</summary>
    public static string PipelineOf(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var word = string.Concat(Path.GetFileName(full).Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_').Take(LongestWord));
        return $"scan-{(word.Length > 0 ? $"{word}-" : "")}{Hash(full)}";
    }

    /// <summary>The name of a folder in ids and paths of its items: its own, unless another of the folders has that, too; then a mark of its place stands behind it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="folders">The usual folders, in order.</param>
    public static string RootOf(string folder, IReadOnlyList<string> folders)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var name = Path.GetFileName(full);
        var first = folders.Select(f => Path.TrimEndingDirectorySeparator(Path.GetFullPath(f))).FirstOrDefault(f => string.Equals(Path.GetFileName(f), name, StringComparison.OrdinalIgnoreCase));
        return name.Length == 0 ? "root" : first is null || string.Equals(first, full, StringComparison.Ordinal) ? name : $"{name}-{Hash(full)}";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 3));
}
