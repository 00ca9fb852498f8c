using System.Globalization;
using System.Text;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>Texts of pages: cleaned for people, folded for comparing.</summary>
internal static class Words
{
    /// <summary>One line without control characters, outer or doubled blanks, with no-break spaces as blanks; null if nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in Mended(text))
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF')
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else
            {
                clean.Append(c);
            }
        }

        var line = clean.ToString().TrimEnd(' ');
        return line.Length == 0 ? null : line;
    }

    /// <summary>The list, or null for an empty one: nothing is known then.</summary>
    public static IReadOnlyList<T>? OrNull<T>(IEnumerable<T> values)
    {
        List<T> list = [.. values];
        return list.Count > 0 ? list : null;
    }

    /// <summary>Lower case without accents, for comparing words of either language.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Decomposed(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString().Trim();
    }

    /// <summary>Letters and accents apart. Text with broken surrogates, as a file's name may have, stays as it is.</summary>
    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    /// <summary>Old pages hold names whose UTF-8 was taken for Latin-1 once too often: <c>FranÃ§ois</c>.</summary>
    private static string Mended(string text)
    {
        if (text.AsSpan().IndexOfAny('Ã', 'Â') < 0 || text.Any(c => c > '\u00FF'))
        {
            return text;
        }

        try
        {
            var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            return strict.GetString(Encoding.Latin1.GetBytes(text));
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }
}
