using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Naming;

/// <summary>Compares and shortens titles. Thread-safe.</summary>
internal sealed class Titles : ITitles
{
    /// <summary>Titles that are not equal never reach 1.</summary>
    private const double MostUnequal = 0.99;

    /// <summary>Two titles that differ in a number are two parts of a series of films.</summary>
    private const double MostOtherNumber = 0.75;

    private const int LongestCompared = 200;
    /// <summary>A character of a script that is not transliterated stands for about this many letters.</summary>
    private const int LettersOfOneLost = 3;

    private const int LongestSlug = 120;

    /// <inheritdoc/>
    public string Normalize(string title) => TitleFolding.Fold(title ?? "");

    /// <inheritdoc/>
    public double Similarity(string left, string right)
    {
        var (a, b) = (Cut(Normalize(left)), Cut(Normalize(right)));
        if (string.Equals(a, b, StringComparison.Ordinal))
        {
            return a.Length == 0 && !string.Equals(left, right, StringComparison.Ordinal) ? 0 : 1;
        }

        if (a.Length == 0 || b.Length == 0)
        {
            return 0;
        }

        var (wordsA, wordsB) = (a.Split(' '), b.Split(' '));
        var letters = 1 - ((double)EditDistance.Between(a, b) / Math.Max(a.Length, b.Length));
        var words = Shared(wordsA, wordsB);
        var score = Math.Min(MostUnequal, Math.Max(letters, (0.4 * letters) + (0.6 * words)));
        return Numbers(wordsA).SequenceEqual(Numbers(wordsB), StringComparer.Ordinal) ? score : Math.Min(score, MostOtherNumber);
    }

    /// <inheritdoc/>
    public string Slug(string title, int? year = null)
    {
        var text = title ?? "";
        var slug = AsciiSlug(Transliteration.ToLatin(text), out var lost);
        if (slug.Length == 0 || lost * LettersOfOneLost > slug.Length)
        {
            slug = "film-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(LatinFolding.Compose(text))))[..8];
        }

        return year is { } y ? string.Create(CultureInfo.InvariantCulture, $"{slug}-{y}") : slug;
    }

    private static string AsciiSlug(string text, out int lost)
    {
        lost = 0;
        var slug = new StringBuilder(text.Length);
        foreach (var c in LatinFolding.Fold(text))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (c == '&')
            {
                Dash(slug);
                slug.Append("and-");
            }
            else if (c is not ('\'' or '’'))
            {
                lost += char.IsLetter(c) || char.IsSurrogate(c) ? 1 : 0;
                Dash(slug);
            }

            if (slug.Length >= LongestSlug)
            {
                break;
            }
        }

        return slug.ToString().Trim('-');
    }

    private static void Dash(StringBuilder slug)
    {
        if (slug.Length > 0 && slug[^1] != '-')
        {
            slug.Append('-');
        }
    }

    private static string Cut(string text) => text.Length <= LongestCompared ? text : text[..LongestCompared];

    private static double Shared(string[] left, string[] right)
    {
        var rest = right.ToList();
        var shared = left.Count(rest.Remove);
        return 2.0 * shared / (left.Length + right.Length);
    }

    private static IEnumerable<string> Numbers(string[] words) => words.Where(w => char.IsAsciiDigit(w[0])).Order(StringComparer.Ordinal);
}
