using System.Globalization;
using System.Text;

namespace MediaBridge.Plugins.Imdb.Dataset.Folding;

/// <summary>Letters without case and accents, by a table over the scripts that have them.</summary>
internal sealed class Letters
{
    private const int TableEnd = 0x530;
    private const int MoreFrom = 0x1E00;
    private const int MoreEnd = 0x2000;
    private const int Two = 0x8000;
    private readonly ushort[] _table = new ushort[TableEnd];
    private readonly ushort[] _more = new ushort[MoreEnd - MoreFrom];

    public Letters()
    {
        for (var c = 0; c < TableEnd; c++)
        {
            _table[c] = Plain((char)c);
        }

        for (var c = MoreFrom; c < MoreEnd; c++)
        {
            _more[c - MoreFrom] = Plain((char)c);
        }
    }

    /// <summary>The plain letter; 0 for what parts words, -1 for what is left out, and minus <c>first | second &lt;&lt; 8</c> for two ASCII letters.</summary>
    public int Of(int rune)
    {
        if (rune < TableEnd || rune is >= MoreFrom and < MoreEnd)
        {
            var plain = rune < TableEnd ? _table[rune] : _more[rune - MoreFrom];
            return plain == ushort.MaxValue ? -1 : (plain & Two) != 0 ? -((plain & 0x7F) | ((plain >> 7 & 0x7F) << 8)) : plain;
        }

        return rune is 0x2018 or 0x2019 or 0x02BC or 0xFE0F or 0x200D or 0x200B or 0x200C ? -1
            : Rune.GetUnicodeCategory(new Rune(rune)) switch
            {
                UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => -1,
                UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => Rune.ToLowerInvariant(new Rune(rune)).Value,
                UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => rune,
                _ => 0,
            };
    }

    private static ushort Plain(char c)
    {
        switch (char.ToLowerInvariant(c))
        {
            case 'ß': return Pair('s', 's');
            case 'æ': return Pair('a', 'e');
            case 'œ': return Pair('o', 'e');
            case 'þ': return Pair('t', 'h');
            case 'ø': return 'o';
            case 'ł': return 'l';
            case 'đ' or 'ð': return 'd';
            case 'ı': return 'i';
            case 'ħ': return 'h';
            case 'ŧ': return 't';
            case '²': return '2';
            case '³': return '3';
            case '¹': return '1';
            case '\'' or '`' or '´' or 'ʼ' or 'ʻ': return ushort.MaxValue;
        }

        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        foreach (var part in parts)
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(part))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                    continue;
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
                    or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber:
                    return char.ToLowerInvariant(part);
                default:
                    return 0;
            }
        }

        return ushort.MaxValue;
    }

    private static ushort Pair(char first, char second) => (ushort)(Two | first | (second << 7));
}
