namespace MediaBridge.Core.Naming;

/// <summary>Edit distance: insertions, deletions, replacements and swaps of neighbours.</summary>
internal static class EditDistance
{
    private const int Short = 64;

    /// <summary>The distance.</summary>
    /// <param name="left">A word.</param>
    /// <param name="right">Another.</param>
    /// <param name="most">What is further is of no interest: a higher number than this is then given.</param>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most = int.MaxValue)
    {
        var length = right.Length + 1;
        Span<int> rows = length <= Short ? stackalloc int[Short * 3] : new int[length * 3];
        var before = rows[..length];
        var previous = rows[length..(length * 2)];
        var current = rows[(length * 2)..(length * 3)];
        var leastBefore = 0;
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var least = current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    best = Math.Min(best, before[j - 2] + 1);
                }

                current[j] = best;
                least = Math.Min(least, best);
            }

            // A swap reaches back two rows.
            if (least > most && leastBefore > most)
            {
                return least;
            }

            leastBefore = least;
            var oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }

        return previous[right.Length];
    }
}
