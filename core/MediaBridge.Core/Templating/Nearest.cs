namespace MediaBridge.Core.Templating;

/// <summary>Finds the name somebody meant.</summary>
internal static class Nearest
{
    /// <summary>The known name that is nearest to a mistyped one; null if none is near.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        var (best, distance) = ((string?)null, Math.Max(2, name.Length / 2) + 1);
        foreach (var candidate in known)
        {
            var d = candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase) && name.Length > 2 ? 1 : Distance(name, candidate);
            if (d < distance || (d == distance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, distance) = (candidate, d);
            }
        }

        return best;
    }

    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (same ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
