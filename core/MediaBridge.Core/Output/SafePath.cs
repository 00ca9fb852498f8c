using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Output;

/// <summary>Paths from outside, kept below their root on every system.</summary>
internal static class SafePath
{
    private const int LongestPart = 255;
    private const int LongestReserved = 7;
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

        for (var start = 0; start <= path.Length;)
        {
            var end = path.IndexOf('/', start) is >= 0 and var slash ? slash : path.Length;
            var part = path.AsSpan(start, end - start);
            start = end + 1;
            if (part.Length == 0 || part is "." or "..")
            {
                return "has an empty part, '.' or '..'";
            }

            if (HasForbidden(part))
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

            if (IsReserved(part))
            {
                return "has a part whose name Windows reserves";
            }
        }

        return null;
    }

    private static bool HasForbidden(ReadOnlySpan<char> part)
    {
        foreach (var c in part)
        {
            if (char.IsControl(c) || c is '<' or '>' or '"' or '|' or '?' or '*')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReserved(ReadOnlySpan<char> part)
    {
        var name = (part.IndexOf('.') is >= 0 and var dot ? part[..dot] : part).TrimEnd(' ');
        return name.Length <= LongestReserved && Reserved.Contains(name.ToString());
    }

    private static string Shown(string path)
    {
        var text = new string([.. path.Take(100).Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? '\uFFFD' : c)]);
        return path.Length > 100 ? text + "…" : text;
    }
}
