using System.Buffers;

namespace MediaBridge.Core.Naming;

/// <summary>Quick looks that tell whether a rare form can be there at all: an expression that never runs costs the first call nothing.</summary>
internal static class FormHints
{
    private const int ShortestRunOfHash = 12;
    private const int LengthOfChecksum = 8;

    private static readonly SearchValues<string> Tails = SearchValues.Create(
        ["obfusc", "scrambled", "nzbgeek", "postbot", "xpost", "requested", "buymore", "chamele", "gerov", "whiterev", "repackpost", "rakuv", "-pre", "-rp", "-4p", "zachen", "sample", "proof", "-trailer", " eztv", " ettv", " rartv", " tgx"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Counters = SearchValues.Create(
        ["第", "话", "話", "集", "回", "böl", "bol", "blm", "сер", "ser", "#", "of", "iz", "из", "von", "sur"], StringComparison.OrdinalIgnoreCase);

    /// <summary>A season or a size of the picture written from its end: <c>20E10S</c>, <c>p0801</c>.</summary>
    public static bool MayBeBackwards(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if ((text[i] == 'p' && text[i + 1] == '0') || (char.IsAsciiDigit(text[i]) && text[i + 1] == 'S'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A long row of letters and digits, or one of the words that such names begin with.</summary>
    public static bool MayBeHash(string text)
    {
        var run = 0;
        foreach (var c in text)
        {
            run = char.IsAsciiLetterOrDigit(c) ? run + 1 : 0;
            if (run >= ShortestRunOfHash)
            {
                return true;
            }
        }

        return text.AsSpan().Trim() is ['_' or 'a' or 'A' or 'b' or 'B' or 'p' or 'P' or (>= '0' and <= '9'), ..];
    }

    /// <summary>A bracket around eight characters.</summary>
    public static bool HasBracketOfEight(string text)
    {
        for (var i = 0; i + LengthOfChecksum + 1 < text.Length; i++)
        {
            if (text[i] is '[' or '(' && text[i + LengthOfChecksum + 1] is ']' or ')')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A number with a unit of size or rate behind it, perhaps after a blank or dash: <c>700MB</c>, <c>1.4 GB</c>, <c>320kbps</c>, <c>60fps</c>.</summary>
    public static bool MayHaveSize(string text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            var isUnit = (text[i] is 'k' or 'K' or 'm' or 'M' or 'g' or 'G' or 't' or 'T' && text[i + 1] is 'b' or 'B') || (text[i] is 'f' or 'F' && text[i + 1] is 'p' or 'P');
            if (isUnit && (char.IsAsciiDigit(text[i - 1]) || (text[i - 1] is ' ' or '-' && i > 1 && char.IsAsciiDigit(text[i - 2]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What posters put behind a name.</summary>
    public static bool MayHaveTail(string text) => text is [.., '-' or '_' or '.'] or [.., '-', '1' or '4'] || text.AsSpan().ContainsAny(Tails) || EndsInPosters(text);

    /// <summary>A bracket at the end in which a site may name itself: most hold a year.</summary>
    private static bool EndsInPosters(string text) => text is [.., ']' or ')'] && (text is not [.., >= '0' and <= '9', _] || text.Contains("www", StringComparison.OrdinalIgnoreCase));

    /// <summary>Two digits behind a dot or underscore at the end.</summary>
    public static bool EndsInPair(string text) => text is [.., '.' or '_', >= '0' and <= '3', >= '0' and <= '9'];

    /// <summary>A sign or word that counts episodes.</summary>
    public static bool MayCount(string text) => text.AsSpan().ContainsAny(Counters);

    public static bool MayHavePart(string text) => text.Contains("pt", StringComparison.OrdinalIgnoreCase) || text.Contains("part", StringComparison.OrdinalIgnoreCase);
}
