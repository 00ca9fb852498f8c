using System.Globalization;
using System.Text;

namespace MediaBridge.Core;

/// <summary>Characters that cannot be seen: they turn the direction of what follows, or make two equal-looking names differ.</summary>
/// <remarks>Unicode's format characters (category Cf), but for the two joiners that some scripts and emoji need between visible characters.</remarks>
internal static class VisibleText
{
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';

    /// <summary>Whether a text holds such a character.</summary>
    public static bool HasInvisible(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // Nearly all texts are plain: nothing below U+00AD is invisible but control characters, which others look after.
            if (text[i] <= '\u00AC')
            {
                continue;
            }

            if (IsInvisible(text, i))
            {
                return true;
            }

            i += IsPair(text, i) ? 1 : 0;
        }

        return false;
    }

    /// <summary>The text without them; the same text if it has none.</summary>
    public static string Of(string text)
    {
        if (!HasInvisible(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = IsPair(text, i);
            if (!IsInvisible(text, i))
            {
                clean.Append(text, i, isPair ? 2 : 1);
            }

            i += isPair ? 1 : 0;
        }

        return clean.ToString();
    }

    /// <summary>The text with such characters written out, as in <c>\u200B</c>, for messages that quote it.</summary>
    public static string Shown(string text)
        => HasInvisible(text)
            ? string.Concat(text.Select((c, i) => char.IsSurrogate(c) || !IsInvisible(text, i) ? $"{c}" : $"\\u{(int)c:X4}"))
            : text;

    private static bool IsInvisible(ReadOnlySpan<char> text, int index)
    {
        var isJoiner = text[index] is Joiner or NonJoiner;
        return isJoiner
            ? index == 0 || index == text.Length - 1 || text[index - 1] <= '\u007f' || text[index + 1] <= '\u007f' || text[index - 1] is Joiner or NonJoiner
            : CategoryAt(text, index) == UnicodeCategory.Format;
    }

    private static UnicodeCategory CategoryAt(ReadOnlySpan<char> text, int index)
        => IsPair(text, index) ? CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[index], text[index + 1])) : CharUnicodeInfo.GetUnicodeCategory(text[index]);

    private static bool IsPair(ReadOnlySpan<char> text, int index) => index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
}
