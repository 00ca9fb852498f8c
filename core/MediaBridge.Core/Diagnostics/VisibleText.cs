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
    public static bool HasInvisible(string text)
    {
        // Nearly all texts are plain: nothing below U+00AD is invisible but control characters, which others look after.
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00AC') < 0)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            if (IsInvisible(text, i))
            {
                return true;
            }
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
            var isPair = char.IsSurrogatePair(text, i);
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

    private static bool IsInvisible(string text, int index)
    {
        var isJoiner = text[index] is Joiner or NonJoiner;
        return isJoiner
            ? index == 0 || index == text.Length - 1 || text[index - 1] <= '\u007f' || text[index + 1] <= '\u007f' || text[index - 1] is Joiner or NonJoiner
            : CharUnicodeInfo.GetUnicodeCategory(text, index) == UnicodeCategory.Format;
    }
}
