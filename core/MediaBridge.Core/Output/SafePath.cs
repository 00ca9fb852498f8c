using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Output;

/// <summary>Paths from outside, kept below their root on every system.</summary>
internal static class SafePath
{
    private const int LongestPart = 255;
    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. Enumerable.Range(1, 9).SelectMany(n => (string[])[$"COM{n}", $"LPT{n}"])], StringComparer.OrdinalIgnoreCase);

    /// <summary>The path with forward slashes, if it is relative, leaves no root and is a legal name on all systems.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.ItemRejected"/>: it is not; the message says why.</exception>
    public static string Check(string path)
    {
        if (Problem(path) is { } problem)
        {
            throw new PluginException(ErrorKind.ItemRejected, $"The path '{Shown(path)}' {problem}.");
        }

        return path;
    }

    private static string? Problem(string path)
    {
        if (path.Length == 0)
        {
            return "is empty";
        }

        if (path[0] == '/' || path.Contains('\\', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal))
        {
            return "is not relative with forward slashes";
        }

        foreach (var part in path.Split('/'))
        {
            if (part.Length == 0 || part is "." or "..")
            {
                return "has an empty part, '.' or '..'";
            }

            if (part.Any(c => char.IsControl(c) || c is '<' or '>' or '"' or '|' or '?' or '*'))
            {
                return "has a character that file names must not have";
            }

            if (VisibleText.HasInvisible(part))
            {
                return "has a character that cannot be seen";
            }

            if (part[^1] is ' ' or '.')
            {
                return "has a part that ends with a dot or blank";
            }

            if (Encoding.UTF8.GetByteCount(part) > LongestPart)
            {
                return $"has a part of more than {LongestPart} bytes";
            }

            if (Reserved.Contains(part.Split('.')[0].TrimEnd(' ')))
            {
                return "has a part whose name Windows reserves";
            }
        }

        return null;
    }

    private static string Shown(string path)
    {
        var text = new string([.. path.Take(100).Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? '\uFFFD' : c)]);
        return path.Length > 100 ? text + "…" : text;
    }
}
