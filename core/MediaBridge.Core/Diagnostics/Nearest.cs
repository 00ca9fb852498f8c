namespace MediaBridge.Core;

/// <summary>Finds the known name that somebody probably meant.</summary>
internal static class Nearest
{
    private const int LongestWord = 80;

    /// <summary>The candidate with the smallest edit distance (adjacent swaps count one), if it is near enough: a third of the word's length, at least one. A word that is a candidate's beginning is near.</summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            if (candidate.Length is 0 or > LongestWord)
            {
                continue;
            }

            var limit = Math.Max(1, Math.Max(word.Length, candidate.Length) / 3);
            var beginning = word.Length > 2 && candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase);
            var distance = beginning ? 1 : Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance <= limit && distance < word.Length && (distance < bestDistance || (distance == bestDistance && string.CompareOrdinal(candidate, best) < 0)))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>A hint that names the nearest candidate, or else all of them when they are few.</summary>
    public static string? Hint(string word, IReadOnlyCollection<string> candidates)
    {
        if (Of(word, candidates) is { } near)
        {
            return $"Did you mean '{near}'?";
        }

        return candidates.Count is > 0 and <= 20
            ? $"Known: {string.Join(", ", candidates.Order(StringComparer.Ordinal))}."
            : null;
    }

    private static int Distance(string a, string b)
    {
        var (before, previous, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }
}
