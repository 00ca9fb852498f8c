using System.Globalization;
using System.Text;

namespace MediaBridge.Core.Naming;

/// <summary>The comparison form of a title: lower case words without marks, punctuation and leading article; "and" for &amp;; digits for Roman numerals.</summary>
internal static class TitleFolding
{
    // English, German, French, Spanish, Italian, Portuguese; without "die", "i", "o", "as" and "des", which are ordinary words elsewhere.
    private static readonly HashSet<string> Articles = new(
        "the a an der das dem den ein eine le la les l un une el los las una unos unas il lo gli uno os um uma".Split(' '),
        StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Roman = new(StringComparer.Ordinal)
    {
        ["ii"] = "2",
        ["iii"] = "3",
        ["iv"] = "4",
        ["v"] = "5",
        ["vi"] = "6",
        ["vii"] = "7",
        ["viii"] = "8",
        ["ix"] = "9",
        ["x"] = "10",
        ["xi"] = "11",
        ["xii"] = "12",
        ["xiii"] = "13",
        ["xiv"] = "14",
        ["xv"] = "15",
        ["xvi"] = "16",
        ["xvii"] = "17",
        ["xviii"] = "18",
        ["xix"] = "19",
        ["xx"] = "20",
    };

    public static string Fold(string title)
    {
        var words = Words(LatinFolding.Fold(title));
        if (words.Count > 1 && Articles.Contains(words[0]))
        {
            words.RemoveAt(0);
        }
        else if (words.Count > 1 && title.Contains(',') && Articles.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        for (var i = 1; i < words.Count; i++)
        {
            words[i] = Roman.GetValueOrDefault(words[i], words[i]);
        }

        return string.Join(' ', words);
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>(8);
        var word = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c))
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            var elided = c == '\'' && word.Length == 1 && word[0] == 'l' && words.Count == 0;
            var inside = (c == '\'' && !elided) || (c == '.' && IsInAcronym(text, i));
            if (inside)
            {
                continue;
            }

            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (c is '&' or '+' && words.Count > 0)
            {
                words.Add("and");
            }
        }

        if (words.Count > 1 && words[^1] == "and" && !text.TrimEnd().EndsWith("and", StringComparison.OrdinalIgnoreCase))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words;
    }

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark;

    private static bool IsInAcronym(string text, int dot)
        => dot > 0 && char.IsLetter(text[dot - 1]) && (dot == 1 || !char.IsLetterOrDigit(text[dot - 2]))
            && ((dot + 1 < text.Length && char.IsLetter(text[dot + 1])) || (dot > 2 && text[dot - 2] == '.'));
}
