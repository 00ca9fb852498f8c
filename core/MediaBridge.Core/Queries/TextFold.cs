using System.Globalization;
using System.Text;

namespace MediaBridge.Core.Queries;

/// <summary>Folds texts to words without case, accents and signs, so that what people type finds what is stored.</summary>
/// <remarks>
/// Words are runs of letters and digits; an apostrophe joins (<c>Ocean's</c> is <c>oceans</c>); every Han or Kana character is a word
/// of its own, because those scripts write no blanks. The library stores this form in its full-text index, so that index and
/// stream answer alike.
/// </remarks>
internal static class TextFold
{
    private static readonly Dictionary<int, string> Letters = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['ł'] = "l",
        ['þ'] = "th",
        ['ı'] = "i",
        ['ħ'] = "h",
        ['ŧ'] = "t",
        ['ς'] = "σ",
    };

    /// <summary>The words, joined by one blank; empty if the text has none.</summary>
    public static string Words(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        if (Ascii.IsValid(text))
        {
            return Plain(text);
        }

        var result = new StringBuilder(text.Length);
        var between = false;
        foreach (var rune in Decompose(text).EnumerateRunes())
        {
            if (IsApart(rune))
            {
                Blank(result);
                result.Append(rune.ToString());
                between = true;
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                if (between)
                {
                    Blank(result);
                    between = false;
                }

                var lower = Rune.ToLowerInvariant(rune);
                result.Append(Letters.TryGetValue(lower.Value, out var plain) ? plain : lower.ToString());
            }
            else if (!IsMark(rune) && rune.Value is not ('\'' or '’' or 'ʼ' or '`'))
            {
                between = true;
            }
        }

        return result.ToString();
    }

    /// <summary>Whether folded words occur in a folded text, one behind the other: whole, or the last one as the beginning of a word.</summary>
    public static bool Contains(string foldedText, string foldedWords, bool lastIsPrefix)
    {
        for (var at = foldedText.IndexOf(foldedWords, StringComparison.Ordinal); at >= 0; at = foldedText.IndexOf(foldedWords, at + 1, StringComparison.Ordinal))
        {
            var end = at + foldedWords.Length;
            if ((at == 0 || foldedText[at - 1] == ' ') && (lastIsPrefix || end == foldedText.Length || foldedText[end] == ' '))
            {
                return true;
            }

            if (at + 1 >= foldedText.Length)
            {
                break;
            }
        }

        return false;
    }

    /// <summary>The same for letters without accents: most texts, in a tenth of the time.</summary>
    private static string Plain(string text)
    {
        Span<char> buffer = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var (length, between) = (0, false);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (between && length > 0)
                {
                    buffer[length++] = ' ';
                }

                between = false;
                buffer[length++] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            }
            else if (c is not ('\'' or '`'))
            {
                between = true;
            }
        }

        return buffer[..length].SequenceEqual(text) ? text : new string(buffer[..length]);
    }

    /// <summary>Whether a word of a text, given in UTF-8, may begin with a folded letter: a look that is far cheaper than to fold it. True for all texts with accents.</summary>
    public static bool MayHaveWord(ReadOnlySpan<byte> text, char letter)
    {
        var isInWord = false;
        foreach (var one in text)
        {
            var c = (char)one;
            if (!char.IsAscii(c) || (!isInWord && char.IsAsciiLetterOrDigit(c) && char.ToLowerInvariant(c) == letter))
            {
                return true;
            }

            isInWord = char.IsAsciiLetterOrDigit(c) || (isInWord && c is '\'' or '`');
        }

        return false;
    }

    /// <summary>Compatibility decomposition; what is no letter, digit or mark becomes a blank first, since broken surrogates cannot be decomposed.</summary>
    private static string Decompose(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var keep = Rune.IsLetterOrDigit(rune) || IsMark(rune) || rune.Value is '\'' or '’' or 'ʼ' or '`';
            clean.Append(keep ? rune.ToString() : " ");
        }

        return clean.ToString().Normalize(NormalizationForm.FormKD);
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsApart(Rune rune) => rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);

    private static void Blank(StringBuilder text)
    {
        if (text.Length > 0)
        {
            text.Append(' ');
        }
    }
}
