using System.Buffers;

namespace MediaBridge.Core.Languages;

/// <summary>Tells the language of a text of a sentence or more, by its writing or its small words. Says nothing rather than something wrong: names and most titles are too short.</summary>
/// <remarks>No model and no tables on disk: a plot takes some microseconds.</remarks>
internal static class TextLanguage
{
    private const int Longest = 2000;

    // Measured with plots: fewer than two sure words are chance, and languages that share their words come close to each other.
    private const double Least = 1.5;
    private const double Lead = 1.25;
    private const double LetterWeight = 0.4;
    private const int VietnameseLetters = 3;

    /// <summary>The language as ISO 639-1 code (Norwegian is <c>no</c>); null if it cannot be told.</summary>
    public static string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            // Letters with marks come in one piece or two.
            var part = text.AsSpan(0, Math.Min(text.Length, Longest));
            part = part.IsNormalized() ? part : part.ToString().Normalize();
            return Scripts.Of(part, out var isLatin) is { } language ? language : isLatin ? Latin(part) : null;
        }
        catch (ArgumentException)
        {
            return null; // half a character
        }
    }

    /// <summary>Whether two codes or tags are of one language, whatever the region: both written forms of Norwegian are one.</summary>
    public static bool IsSame(string a, string b) => string.Equals(Plain(a), Plain(b), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string language) => language.Split('-', '_')[0] is var plain && plain.ToLowerInvariant() is "nb" or "nn" ? "no" : plain;

    private static string? Latin(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            return Best(Scores(buffer.AsSpan(0, text.ToLowerInvariant(buffer)), stackalloc double[FunctionWords.Languages.Count], out var isVietnamese)) is var best && isVietnamese ? "vi" : best;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static Span<double> Scores(ReadOnlySpan<char> text, Span<double> scores, out bool isVietnamese)
    {
        var (start, vietnamese) = (-1, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length && char.IsLetter(text[i]);
            if (letter)
            {
                start = start < 0 ? i : start;
                vietnamese += text[i] is >= '\u1EA0' and <= '\u1EF9' ? 1 : 0;
                if (text[i] > '\x7F' && FunctionWords.Letters.TryGetValue(text[i], out var users))
                {
                    Add(scores, users, LetterWeight);
                }
            }
            else if (start >= 0)
            {
                if (FunctionWords.Lookup.TryGetValue(text[start..i], out var speakers))
                {
                    Add(scores, speakers, 1);
                }

                start = -1;
            }
            else if (i < text.Length && text[i] is '¿' or '¡')
            {
                Add(scores, FunctionWords.Letters[text[i]], LetterWeight);
            }
        }

        isVietnamese = vietnamese >= VietnameseLetters;
        return scores;
    }

    private static void Add(Span<double> scores, int[] languages, double weight)
    {
        foreach (var language in languages)
        {
            scores[language] += weight / languages.Length;
        }
    }

    private static string? Best(ReadOnlySpan<double> scores)
    {
        var (best, second) = (0, 0d);
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                (second, best) = (scores[best], i);
            }
            else
            {
                second = Math.Max(second, scores[i]);
            }
        }

        return scores[best] >= Least && scores[best] >= second * Lead ? FunctionWords.Languages[best] : null;
    }
}
