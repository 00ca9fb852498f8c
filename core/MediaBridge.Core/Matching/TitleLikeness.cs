using MediaBridge.Core.Naming;

namespace MediaBridge.Core.Matching;

/// <summary>How alike two titles are. What is not equal falls quickly: one letter can make another film.</summary>
internal static class TitleLikeness
{
    /// <summary>From here on two titles count as the same one, written otherwise.</summary>
    public const double Same = 0.95;

    /// <summary>From here on one may be the other with a slip, or without its subtitle.</summary>
    public const double Near = 0.87;

    private const double LostArticleScore = 0.99;
    private const double JoinedScore = 0.97;
    private const double OtherArticleScore = 0.94;
    private const double LatinScore = 0.96;
    private const double ArticleScore = 0.95;

    /// <summary>One is the beginning of the other, before its subtitle.</summary>
    private const double MainScore = 0.88;

    /// <summary>One word that is not quite the other, such as Alien and Aliens.</summary>
    private const double MostOfOneWord = 0.72;

    /// <summary>Titles that differ in a number are parts of a series of films.</summary>
    private const double MostOfOtherNumber = 0.55;

    private const double MostUnequal = 0.94;

    /// <summary>0 not at all, 1 equal after folding.</summary>
    public static double Of(TitleForm a, TitleForm b)
    {
        if (a.Folded.Length == 0 || b.Folded.Length == 0)
        {
            return a.Folded.Length == b.Folded.Length && string.Equals(Plain(a.Text), Plain(b.Text), StringComparison.OrdinalIgnoreCase) && Plain(a.Text).Length > 0 ? 1 : 0;
        }

        if (string.Equals(a.Folded, b.Folded, StringComparison.Ordinal))
        {
            return string.Equals(a.Article, b.Article, StringComparison.Ordinal) ? 1 : a.Article.Length == 0 || b.Article.Length == 0 ? LostArticleScore : OtherArticleScore;
        }

        if (string.Equals(a.Joined, b.Joined, StringComparison.Ordinal))
        {
            return JoinedScore;
        }

        if (string.Equals(a.Latin, b.Latin, StringComparison.Ordinal))
        {
            return LatinScore;
        }

        if (string.Equals(a.WithoutArticle, b.Folded, StringComparison.Ordinal) || string.Equals(b.WithoutArticle, a.Folded, StringComparison.Ordinal))
        {
            return ArticleScore;
        }

        var score = Math.Max(Alike(a, b), IsMainOf(a, b) || IsMainOf(b, a) ? MainScore : 0);
        if (a.Words.Length == 1 && b.Words.Length == 1)
        {
            score = Math.Min(score, MostOfOneWord);
        }

        return string.Equals(a.Numbers, b.Numbers, StringComparison.Ordinal) || IsFirst(a.Numbers, b.Numbers) || IsFirst(b.Numbers, a.Numbers)
            ? score
            : Math.Min(score, MostOfOtherNumber);
    }

    /// <summary>Whether letters of the two can be compared at all: not those of a Chinese and an English title.</summary>
    public static bool AreComparable(TitleForm a, TitleForm b)
        => a.Folded.Length > 0 && b.Folded.Length > 0 && (HasLatin(a.Latin) == HasLatin(b.Latin) || a.Folded.All(char.IsAsciiDigit) || b.Folded.All(char.IsAsciiDigit));

    private static double Alike(TitleForm a, TitleForm b)
    {
        var (left, right) = HasLatin(a.Folded) == HasLatin(b.Folded) ? (a.Folded, b.Folded) : (a.Latin, b.Latin);
        var letters = 1 - ((double)EditDistance.Between(left, right) / Math.Max(left.Length, right.Length));
        var words = Shared(left.Split(' '), right.Split(' '));
        var alike = Math.Min(MostUnequal, Math.Max(letters, (0.4 * letters) + (0.6 * words)));
        return alike * alike;
    }

    private static double Shared(string[] left, string[] right)
    {
        var rest = right.ToList();
        return 2.0 * left.Count(rest.Remove) / (left.Length + right.Length);
    }

    private static bool IsMainOf(TitleForm whole, TitleForm part) => whole.Main is { Length: > 0 } main && string.Equals(main, part.Folded, StringComparison.Ordinal);

    /// <summary>The first part of a series of films often has no number.</summary>
    private static bool IsFirst(string none, string one) => none.Length == 0 && one is "1";

    private static bool HasLatin(string text) => text.Any(c => c is >= 'a' and <= 'z');

    private static string Plain(string text) => string.Concat(LatinFolding.Compose(text).Where(c => !char.IsWhiteSpace(c)));
}
