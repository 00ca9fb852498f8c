using System.Globalization;
using System.Text;

namespace MediaBridge.Benchmarks.Matching.Corpus;

/// <summary>What people and sites do to titles. Each thing that is done is noted by its tag.</summary>
internal static class Noise
{
    private const string Letters = "aeiourstnlmc";
    private static readonly HashSet<string> Articles = [.. Tongue.All.SelectMany(t => t.Articles)];
    private static readonly HashSet<string> Ands = ["and", "y", "et", "und"];
    private static readonly string[] Roman = ["II", "III", "IV", "V", "VI"];

    /// <summary>A title as somebody wrote it down.</summary>
    /// <param name="title">The title.</param>
    /// <param name="prefix">Put before each tag.</param>
    /// <param name="amount">How much is done; 1 is a little.</param>
    /// <param name="tags">Takes the tags.</param>
    /// <param name="dice">Chance.</param>
    public static string Of(string title, string prefix, double amount, HashSet<string> tags, Dice dice)
    {
        void Try(bool when, string tag, Func<string, string> change)
        {
            if (when && change(title) is var changed && changed != title)
            {
                title = changed;
                tags.Add(prefix + tag);
            }
        }

        Try(dice.Chance(0.25 * amount), "accents", Plain);
        var article = title.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && Articles.Contains(title[..space]) ? title[..space] : null;
        Try(article is not null && dice.Chance(0.08 * amount), "article-moved", t => $"{t[(article!.Length + 1)..]}, {article}");
        Try(article is not null && title.StartsWith(article + " ", StringComparison.Ordinal) && dice.Chance(0.06 * amount), "article-lost", t => t[(article!.Length + 1)..]);
        Try(dice.Chance(0.22 * amount), "subtitle-cut", t => t.Split(": ")[0]);
        title = title.Contains(": ", StringComparison.Ordinal) && dice.Chance(0.3) ? title.Replace(": ", dice.Chance(0.5) ? " - " : ". ", StringComparison.Ordinal) : title;
        Try(dice.Chance(0.35), "numeral", OtherNumeral);
        Try(dice.Chance(0.12), "ampersand", t => string.Join(' ', t.Split(' ').Select(w => Ands.Contains(w) ? "&" : w)));
        Try(dice.Chance(0.09 * amount), "typo", t => Slip(t, dice));
        Try(dice.Chance(0.05 * (amount - 0.5)), "word-lost", t => Shorter(t, dice));
        Try(dice.Chance(0.03 * amount), "joined", t => Joined(t, dice));
        return dice.Next() switch { < 0.025 => title.ToUpperInvariant(), < 0.05 => title.ToLowerInvariant(), _ => title };
    }

    /// <summary>Without accents.</summary>
    public static string Plain(string text)
        => string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Normalize(NormalizationForm.FormC);

    private static string OtherNumeral(string title)
    {
        var words = title.Split(' ');
        for (var i = 1; i < words.Length; i++)
        {
            var word = words[i].TrimEnd(':', '.');
            var roman = Array.IndexOf(Roman, word);
            var other = roman >= 0 ? (roman + 2).ToString(CultureInfo.InvariantCulture) : word is ['2' or '3' or '4' or '5' or '6'] ? Roman[word[0] - '2'] : word;
            words[i] = other + words[i][word.Length..];
        }

        return string.Join(' ', words);
    }

    private static string Slip(string title, Dice dice)
    {
        if (title.Length < 5)
        {
            return title;
        }

        var at = 1 + dice.Below(title.Length - 3);
        return dice.Below(4) switch
        {
            0 => title.Remove(at, 1),
            1 => string.Concat(title[..at], title[at + 1].ToString(), title[at].ToString(), title[(at + 2)..]),
            2 => title.Insert(at, Letters[dice.Below(Letters.Length)].ToString()),
            _ => string.Concat(title[..at], Letters[dice.Below(Letters.Length)].ToString(), title[(at + 1)..]),
        };
    }

    private static string Shorter(string title, Dice dice)
    {
        var words = title.Split(' ').ToList();
        if (words.Count >= 4)
        {
            words.RemoveAt(1 + dice.Below(words.Count - 1));
        }

        return string.Join(' ', words);
    }

    private static string Joined(string title, Dice dice)
        => title.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at ? title.Remove(at, 1).Insert(at, dice.Chance(0.5) ? "" : "-") : title;
}
