using System.Globalization;
using System.Text;

namespace MediaBridge.Core.Naming;

/// <summary>Folds letters to their plain form: marks are dropped, ß becomes ss, æ ae, ø o, ł l.</summary>
internal static class LatinFolding
{
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var decomposed = Normalized(text, NormalizationForm.FormKD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var c in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            {
                continue;
            }

            _ = c switch
            {
                'ß' or 'ẞ' => folded.Append("ss"),
                'æ' or 'Æ' => folded.Append("ae"),
                'œ' or 'Œ' => folded.Append("oe"),
                'ø' or 'Ø' => folded.Append('o'),
                'ł' or 'Ł' => folded.Append('l'),
                'đ' or 'Đ' or 'ð' or 'Ð' => folded.Append('d'),
                'þ' or 'Þ' => folded.Append("th"),
                'ı' => folded.Append('i'),
                '’' or '‘' or 'ʼ' or '´' => folded.Append('\''),
                _ => folded.Append(c),
            };
        }

        return folded.ToString();
    }

    /// <summary>NFC, so that one letter is one character where it can be.</summary>
    public static string Compose(string text) => Normalized(text, NormalizationForm.FormC);

    /// <summary>Text with broken surrogates or U+FFFE, which cannot be normalised, has them replaced first.</summary>
    private static string Normalized(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFD', ' ').Replace('\uFFFE', ' ').Normalize(form);
        }
    }
}
