using System.Buffers;

namespace MediaBridge.Core.Naming;

/// <summary>What forms of episodes a text can hold at all, by a quick look: most names are films, and most forms rare.</summary>
internal readonly record struct EpisodeHints(bool Short, bool Cross, bool Word, bool Chapter, bool Episode, bool Apart)
{
    private static readonly SearchValues<string> SeasonWords = SearchValues.Create(
        ["ª", "º", "seas", "sez.", "saiso", "staff", "tempo", "tem.", "tem ", "stagi", "seizo", "sezon", "temp", "series", "сезон", "se.", "se ", "第", "nd ", "st.", "th ", "rd "], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word for a season may stand in it.</summary>
    public static bool HasSeasonWord(string text) => text.AsSpan().ContainsAny(SeasonWords) || HasRareSeasonWord(text);

    /// <summary>Whether one of a rarer language may: most names have no other letters than those of ASCII.</summary>
    public static bool HasRareSeasonWord(ReadOnlySpan<char> text)
        => text.FirstOutside('\0', '\u007f') >= 0 || text.Contains("kausi", StringComparison.OrdinalIgnoreCase);

    public static EpisodeHints Of(string text)
    {
        var (shortForm, cross, episode, apart) = (false, false, false, false);
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var next = text[i + 1];
            var nextIsDigit = char.IsAsciiDigit(next);
            switch (text[i])
            {
                case 's' or 'S' or 't' or 'T':
                    shortForm |= nextIsDigit || (next is 'o' or 'O' or 'n' or 'N' or 'e' or 'E' && i + 2 < text.Length && char.IsAsciiDigit(text[i + 2])) || (next == ' ' && i + 2 < text.Length && char.IsAsciiDigit(text[i + 2]));
                    break;
                case '[':
                    apart |= nextIsDigit && i > 0;
                    break;
                case '.' or '-':
                    apart |= nextIsDigit && i > 0 && char.IsAsciiDigit(text[i - 1]) && i + 2 < text.Length && char.IsAsciiDigit(text[i + 2]);
                    break;
                case 'x' or 'X':
                    cross |= i > 0 && char.IsAsciiDigit(text[i - 1]);
                    break;
                case 'e' or 'E':
                    episode |= nextIsDigit || next is 'p' or 'P';
                    cross |= nextIsDigit && i > 0 && char.IsAsciiDigit(text[i - 1]);
                    break;
                case 'f' or 'F' or 'é' or 'É' or 'a' or 'A':
                    episode |= next is 'o' or 'O' or 'p' or 'P' or 'f' or 'F';
                    break;
                case 'o' or 'O' or 'э' or 'Э' or 'с' or 'С':
                    episode |= next is 'd' or 'D' or 'п' or 'П' or 'е' or 'Е';
                    break;
            }
        }

        var chapter = text.Contains("cap", StringComparison.OrdinalIgnoreCase);
        return new EpisodeHints(shortForm, cross, HasSeasonWord(text), chapter, episode || chapter, apart);
    }
}
