using System.Text;

namespace MediaBridge.Sdk.Testing;

/// <summary>What one rendering gave.</summary>
internal sealed class RenderedOutput
{
    private static readonly string[] TextTypes = ["json", "xml", "yaml", "javascript", "x-ndjson", "jsonl", "csv", "markdown", "svg+xml"];
    private readonly List<(OutputFile File, byte[] Bytes)> _files = [];
    private readonly List<(MediaItem Item, string Reason)> _rejected = [];

    /// <summary>The files, in their order, with their bytes.</summary>
    public IReadOnlyList<(OutputFile File, byte[] Bytes)> Files => _files;

    /// <summary>Items that were refused, and why.</summary>
    public IReadOnlyList<(MediaItem Item, string Reason)> Rejected
    {
        get
        {
            lock (_rejected)
            {
                return [.. _rejected];
            }
        }
    }

    /// <summary>What it threw; null if it did not.</summary>
    public Exception? Error { get; set; }

    public void Add(OutputFile file, byte[] bytes) => _files.Add((file, bytes));

    public void Reject(MediaItem item, string reason)
    {
        lock (_rejected)
        {
            _rejected.Add((item, reason));
        }
    }

    /// <summary>Whether a file is text.</summary>
    public static bool IsText(OutputFile file)
    {
        var type = file.MediaType.Split(';')[0].Trim();
        return type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || Array.Exists(TextTypes, t => type.EndsWith("/" + t, StringComparison.OrdinalIgnoreCase) || type.EndsWith("+" + t, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The letters and digits of path and text, in lower case: what a marker is looked for in.</summary>
    public static string LettersOf(OutputFile file, byte[] bytes)
        => new([.. (file.Path + "|" + (IsText(file) ? Encoding.UTF8.GetString(bytes) : "")).Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>The first difference of two renderings of the same items, in words; null if there is none.</summary>
    public static string? Difference(RenderedOutput left, RenderedOutput right)
    {
        for (var i = 0; i < Math.Max(left.Files.Count, right.Files.Count); i++)
        {
            if (i >= left.Files.Count || i >= right.Files.Count)
            {
                return $"there are {right.Files.Count} files in place of {left.Files.Count}.";
            }

            var ((a, one), (b, two)) = (left.Files[i], right.Files[i]);
            if (!string.Equals(a.Path, b.Path, StringComparison.Ordinal))
            {
                return $"file {i + 1} is '{b.Path}' in place of '{a.Path}'.";
            }

            if (!one.AsSpan().SequenceEqual(two))
            {
                var at = one.AsSpan().CommonPrefixLength(two);
                return $"'{a.Path}' differs from byte {at} on: {Part(one, at)} and {Part(two, at)}";
            }
        }

        return null;
    }

    private static string Part(byte[] bytes, int at)
        => "'…" + Encoding.UTF8.GetString(bytes.AsSpan(Math.Max(0, at - 20), Math.Min(bytes.Length, at + 40) - Math.Max(0, at - 20))).ReplaceLineEndings("⏎") + "…'";
}
