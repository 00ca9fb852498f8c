using System.Globalization;
using System.Text;

namespace MediaBridge.Core.Templating;

/// <summary>Writes texts so that readers of YAML 1.1 and 1.2 read the same text: plain only if nothing can be mistaken.</summary>
internal static class YamlText
{
    private const int LongestWord = 9;

    // What some reader of YAML 1.1 or 1.2 takes for something other than a text.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "inf", "nan", "infinity", "undefined", "none",
    };

    /// <summary>Writes a text.</summary>
    /// <param name="to">Where to write.</param>
    /// <param name="text">The text.</param>
    /// <param name="blockIndent">Indentation of a block of lines; negative where only one line may stand.</param>
    public static void Append(StringBuilder to, ReadOnlySpan<char> text, int blockIndent)
    {
        if (IsPlain(text))
        {
            to.Append(text);
        }
        else if (blockIndent >= 0 && IsBlock(text))
        {
            AppendBlock(to, text, blockIndent);
        }
        else
        {
            AppendQuoted(to, text);
        }
    }

    /// <summary>A text as one line of YAML.</summary>
    public static string Of(string text)
    {
        var to = new StringBuilder(text.Length + 2);
        Append(to, text, -1);
        return to.ToString();
    }

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 500 || !char.IsLetter(text[0]) || text[^1] is ' ' or ':' || (text.Length <= LongestWord && Words.Contains(text.ToString())))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isFine = char.IsLetterOrDigit(c) || c switch
            {
                ' ' or '.' or '-' or '_' or '/' or '\'' or '(' or ')' or ',' or '!' or '?' or '+' or ';' or '&' or '’' or '–' or '·' => true,
                ':' => text[i + 1] != ' ',
                _ => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark,
            };
            if (!isFine)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBlock(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\n') || text[0] is ' ' or '\t' or '\n' || text[^1] is ' ' or '\t' or '\n')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\t') && MustEscape(text, i))
            {
                return false;
            }
        }

        return true;
    }

    private static void AppendBlock(StringBuilder to, ReadOnlySpan<char> text, int indent)
    {
        to.Append("|-");
        foreach (var line in text.EnumerateLines())
        {
            to.Append('\n');
            if (!line.IsEmpty)
            {
                to.Append(' ', indent).Append(line);
            }
        }
    }

    private static void AppendQuoted(StringBuilder to, ReadOnlySpan<char> text)
    {
        to.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"' or '\\':
                    to.Append('\\').Append(c);
                    break;
                case '\n':
                    to.Append("\\n");
                    break;
                case '\t':
                    to.Append("\\t");
                    break;
                case '\r':
                    to.Append("\\r");
                    break;
                default:
                    if (MustEscape(text, i))
                    {
                        to.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    }
                    else
                    {
                        to.Append(c);
                    }

                    break;
            }
        }

        to.Append('"');
    }

    /// <summary>Whether the character is one that YAML forbids, that ends a line somewhere, or that turns text around.</summary>
    private static bool MustEscape(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        if (char.IsSurrogate(c))
        {
            var isPair = char.IsHighSurrogate(c)
                ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                : i > 0 && char.IsHighSurrogate(text[i - 1]);
            return !isPair;
        }

        return char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF'
            || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
    }
}
