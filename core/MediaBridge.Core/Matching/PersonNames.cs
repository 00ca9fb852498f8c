using MediaBridge.Core.Naming;

namespace MediaBridge.Core.Matching;

/// <summary>Whether two names are one person's: any order, initials, a second surname more or less.</summary>
internal static class PersonNames
{
    private const int ShortestTelling = 3;

    /// <summary>Letters of a name to each that may differ.</summary>
    private const int ShortestClose = 5;

    /// <summary>1 the same, 0.8 or 0.7 probably, 0 another; null if the two cannot be compared, as in two scripts.</summary>
    public static double? Likeness(string left, string right)
    {
        var (a, b) = (Words(left), Words(right));
        if (a.Length == 0 || b.Length == 0 || IsLatin(a) != IsLatin(b))
        {
            return null;
        }

        if (a.Order(StringComparer.Ordinal).SequenceEqual(b.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            || string.Equals(string.Concat(a), string.Concat(b), StringComparison.Ordinal))
        {
            return 1;
        }

        // "Alejandro G. Iñárritu" and "Alejandro González Iñárritu": every word of the shorter is in the longer, an initial for a word.
        var (few, many) = a.Length <= b.Length ? (a, b) : (b, a);
        var rest = many.ToList();
        var (full, close) = (0, 0);
        foreach (var word in few)
        {
            var at = rest.FindIndex(w => string.Equals(w, word, StringComparison.Ordinal));
            if (at >= 0)
            {
                full += word.Length >= ShortestTelling ? 1 : 0;
            }
            else if ((at = rest.FindIndex(w => IsClose(w, word))) >= 0)
            {
                close++;
            }
            else if ((at = rest.FindIndex(w => (w.Length == 1 || word.Length == 1) && w[0] == word[0])) < 0)
            {
                return 0;
            }

            rest.RemoveAt(at);
        }

        return full > 1 && close == 0 ? 1 : full + close > 1 ? 0.8 : full + close == 1 ? 0.7 : 0;
    }

    /// <summary>Words of a name in Latin letters where that is possible.</summary>
    private static string[] Words(string name)
        => LatinFolding.Fold(Transliteration.ToLatin(name)).ToLowerInvariant().Split([' ', '.', '-', ',', '\'', '’', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsLatin(string[] words) => words.Any(w => w.Any(char.IsAsciiLetter));

    /// <summary>One name written down twice, as of another script: "Tarkovsky" and "Tarkovskiy".</summary>
    private static bool IsClose(string left, string right)
        => left[0] == right[0] && Math.Min(left.Length, right.Length) >= ShortestClose && EditDistance.Between(left, right) <= Math.Max(left.Length, right.Length) / ShortestClose;
}
