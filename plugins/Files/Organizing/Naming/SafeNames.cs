using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MediaBridge.Plugins.Files.Organizing.Naming;

/// <summary>Names that every file system takes, Windows among them, and that no media centre takes for hidden.</summary>
internal static partial class SafeNames
{
    /// <summary>The most bytes of one name.</summary>
    public const int Longest = 255;

    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. Enumerable.Range(1, 9).SelectMany(n => (string[])[$"COM{n}", $"LPT{n}"])], StringComparer.OrdinalIgnoreCase);

    /// <summary>A value that goes into a name: it makes no folder and holds nothing that a name must not have.</summary>
    public static string Value(string text, int most)
    {
        var safe = new StringBuilder(text.Length + 4);
        var composed = Composed(text);
        for (var i = 0; i < composed.Length; i++)
        {
            var c = composed[i];
            _ = c switch
            {
                ':' => safe.Append(i + 1 < composed.Length && composed[i + 1] == ' ' ? " -" : "-"),
                '/' or '\\' or '|' => safe.Append('-'),
                '"' => safe.Append('\''),
                '<' or '>' or '*' or '?' => safe,
                _ when char.IsControl(c) => safe.Append(' '),
                _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format => safe,
                _ => safe.Append(c),
            };
        }

        return Cut(Blanks().Replace(safe.ToString(), " ").Trim(), most).Trim();
    }

    /// <summary>One part of a path that a template made; empty if nothing is left of it.</summary>
    public static string Part(string text, int most)
    {
        var part = Value(text, int.MaxValue);

        // "Title ()" and "[]" are what templates leave where a value is not known.
        string before;
        do
        {
            before = part;
            part = Empty().Replace(part, " ");
        }
        while (!string.Equals(part, before, StringComparison.Ordinal));

        part = Blanks().Replace(part, " ").TrimStart('.', ' ').TrimEnd('.', ' ');
        part = Cut(part, most).TrimEnd('.', ' ');
        var dot = part.IndexOf('.', StringComparison.Ordinal);
        var first = (dot < 0 ? part : part[..dot]).TrimEnd();
        return Reserved.Contains(first) ? $"{first}_{part[first.Length..]}" : part;
    }

    public static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>The text, cut to so many bytes between two characters.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length * 3L <= most || Bytes(text) <= most)
        {
            return text;
        }

        var (at, bytes) = (0, 0);
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            bytes += Bytes(elements.GetTextElement());
            if (bytes > most)
            {
                break;
            }

            at = elements.ElementIndex + elements.GetTextElement().Length;
        }

        return text[..at].TrimEnd();
    }

    /// <summary>Composed letters: file systems that compare them so would make one file of two names. Halves of a pair are left out.</summary>
    private static string Composed(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.Value == 0xFFFD ? "" : rune.ToString());
        }

        return whole.ToString().Normalize();
    }

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s*(?:\(\s*\)|\[\s*\]|\{\s*\})\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Empty();
}
