namespace MediaBridge.Core.Previewing;

/// <summary>The differing lines of two texts, with their numbers, for people.</summary>
/// <remarks>Common ends are skipped; what is between is compared by longest common subsequence, of at most <see cref="MostLines"/> lines each.</remarks>
internal static class TextDiff
{
    private const int MostLines = 1000;

    /// <summary><c>+ line</c> and <c>- line</c>, in order.</summary>
    /// <param name="before">The old text; empty for none.</param>
    /// <param name="after">The new text; empty for none.</param>
    public static IEnumerable<string> Lines(string before, string after)
    {
        var (old, made) = (Split(before), Split(after));
        var start = 0;
        while (start < old.Length && start < made.Length && Same(old[start], made[start]))
        {
            start++;
        }

        var end = 0;
        while (end < old.Length - start && end < made.Length - start && Same(old[^(end + 1)], made[^(end + 1)]))
        {
            end++;
        }

        return Middle(old[start..^end], made[start..^end]);
    }

    private static List<string> Middle(string[] old, string[] made)
    {
        if (old.Length > MostLines || made.Length > MostLines)
        {
            return [.. old.Select(l => "- " + l), .. made.Select(l => "+ " + l)];
        }

        // common[i, j]: the most lines that the rests from i and j share.
        var common = new int[old.Length + 1, made.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = made.Length - 1; j >= 0; j--)
            {
                common[i, j] = Same(old[i], made[j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var lines = new List<string>();
        var (a, b) = (0, 0);
        while (a < old.Length || b < made.Length)
        {
            if (a < old.Length && b < made.Length && Same(old[a], made[b]))
            {
                (a, b) = (a + 1, b + 1);
            }
            else if (b >= made.Length || (a < old.Length && common[a + 1, b] >= common[a, b + 1]))
            {
                lines.Add("- " + old[a++]);
            }
            else
            {
                lines.Add("+ " + made[b++]);
            }
        }

        return lines;
    }

    private static string[] Split(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
