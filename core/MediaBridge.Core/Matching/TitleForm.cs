using System.Text;
using MediaBridge.Core.Naming;

namespace MediaBridge.Core.Matching;

/// <summary>A title made ready for comparison. Beyond the folding of titles: moved articles of more languages, conjunctions, numbered parts, lone Greek letters.</summary>
internal sealed class TitleForm
{
    private const int LongestCompared = 200;

    // Articles that are ordinary words in other languages: they count only where they stand behind a comma, or are all that two titles differ in.
    private static readonly HashSet<string> RareArticles = new("die das des o os as i e een det den en et".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Conjunctions = new("y e et und og och".Split(' '), StringComparer.Ordinal);
    private static readonly Dictionary<string, string> PartWords = Map(
        "part parte partie teil pt deel del=part volume volumen vol=volume episode episodio=episode chapter capitulo chapitre kapitel=chapter book libro livre buch=book");

    private static readonly Dictionary<string, string> Numerals = Map(
        "i one uno una un une eins ein first primera primero premiere erster=1 two dos deux zwei due second segunda segundo=2 three tres trois drei tre third tercera=3 "
        + "four cuatro quatre vier quattro=4 five cinco cinq funf cinque=5 six seis sechs sei=6 seven siete sept sieben sette=7 eight ocho huit acht otto=8 nine nueve neuf neun nove=9 ten diez dix zehn dieci=10");

    private static readonly Dictionary<string, string> GreekNames = Map("α=alpha β=beta γ=gamma δ=delta ε=epsilon θ=theta λ=lambda μ=mu π=pi σ=sigma φ=phi χ=chi ψ=psi ω=omega");

    public TitleForm(string text)
    {
        Text = text;
        Main = MainPart(text) is { } main && main.Length < text.Length ? Fold(main) : null;
        Folded = Fold(text);
        Words = Folded.Length == 0 ? [] : Folded.Split(' ');
        Numbers = string.Join(' ', Words.Select(NumberOf).Where(n => n.Length > 0));
    }

    /// <summary>The title as it is written.</summary>
    public string Text { get; }

    /// <summary>The comparison form; empty for a title of nothing but punctuation.</summary>
    public string Folded { get; }

    /// <summary>What stands before a subtitle, folded; null if there is none.</summary>
    public string? Main { get; }

    public string[] Words { get; }

    /// <summary>The numbers in it, in order.</summary>
    public string Numbers { get; }

    /// <summary>The article that folding took away, wherever it stood; empty if there was none.</summary>
    public string Article => field ??= ArticleOf(Text, Words);

    /// <summary>Without blanks: "wolf man" is "wolfman".</summary>
    public string Joined => field ??= Folded.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>In Latin letters; the folded form itself where it has no others that can be written so.</summary>
    public string Latin => field ??= Transliteration.ToLatin(Folded) is var latin && ReferenceEquals(latin, Folded) ? Folded : Fold(latin);

    /// <summary>Without an article that is a word elsewhere; null if it begins with none.</summary>
    public string? WithoutArticle => Words.Length > 1 && RareArticles.Contains(Words[0]) ? Folded[(Words[0].Length + 1)..] : null;

    private static string Fold(string text)
    {
        var words = TitleFolding.Fold(ArticleFirst(text)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && i < words.Length - 1 && Conjunctions.Contains(words[i]))
            {
                words[i] = "and";
            }
            else if (PartWords.TryGetValue(words[i], out var part) && i > 0 && i < words.Length - 1 && Number(words[i + 1]) is { } number)
            {
                (words[i], words[i + 1]) = (part, number);
            }
            else if (words[i].Length == 1 && GreekNames.TryGetValue(words[i], out var name))
            {
                words[i] = name;
            }
        }

        var folded = string.Join(' ', words);
        return folded.Length <= LongestCompared ? folded : folded[..LongestCompared];
    }

    private static string ArticleOf(string text, string[] words)
    {
        var raw = LatinFolding.Fold(text).ToLowerInvariant().Split([.. text.Where(c => !char.IsLetterOrDigit(c)).Append('\'').Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 || raw.Length <= words.Length ? ""
            : !string.Equals(raw[0], words[0], StringComparison.Ordinal) ? raw[0]
            : text.Contains(',', StringComparison.Ordinal) && !string.Equals(raw[^1], words[^1], StringComparison.Ordinal) ? raw[^1]
            : "";
    }

    private static string? Number(string word) => word.All(char.IsAsciiDigit) ? word.TrimStart('0') : Numerals.GetValueOrDefault(word);

    /// <summary>"Welle, Die" as "Die Welle".</summary>
    private static string ArticleFirst(string text)
    {
        var comma = text.LastIndexOf(',');
        var last = comma > 0 ? text[(comma + 1)..].Trim() : "";
        return last.Length is > 0 and < 4 && RareArticles.Contains(last.ToLowerInvariant()) ? $"{last} {text[..comma]}" : text;
    }

    /// <summary>What stands before ": ", " - " or " (".</summary>
    private static string? MainPart(string text)
    {
        foreach (var mark in (string[])[":", " - ", " – ", " — ", " ("])
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at > 1)
            {
                return text[..at];
            }
        }

        return null;
    }

    /// <summary>The digits that a word begins or ends with.</summary>
    private static string NumberOf(string word)
    {
        var digits = new StringBuilder();
        digits.Append(word.AsSpan()[..CountDigits(word)]);
        if (digits.Length == 0)
        {
            var at = word.Length;
            while (at > 0 && char.IsAsciiDigit(word[at - 1]))
            {
                at--;
            }

            digits.Append(word.AsSpan(at));
        }

        return digits.ToString().TrimStart('0');
    }

    private static int CountDigits(string word) => word.TakeWhile(char.IsAsciiDigit).Count();

    /// <summary>Reads "a b=c d=e": each word before a sign stands for the one behind it.</summary>
    private static Dictionary<string, string> Map(string table)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new List<string>();
        foreach (var word in table.Split(' '))
        {
            var sign = word.IndexOf('=', StringComparison.Ordinal);
            open.Add(sign < 0 ? word : word[..sign]);
            if (sign >= 0)
            {
                open.ForEach(o => map[o] = word[(sign + 1)..]);
                open.Clear();
            }
        }

        return map;
    }
}
