namespace MediaBridge.Core.Library.Columns;

/// <summary>The first letters of what an item is sorted by, as a number in the same order: most titles are told apart without being read.</summary>
internal static class TitleKey
{
    /// <summary>How many letters: with ten of 39 signs the number is still exact.</summary>
    public const int Length = 10;

    private const int Signs = 39;
    private const int Other = 38;

    /// <summary>The number of a folded title.</summary>
    public static double Of(string sortKey)
    {
        var key = 0L;
        for (var i = 0; i < Length; i++)
        {
            key = (key * Signs) + (i < sortKey.Length ? Sign(sortKey[i]) : 0);
        }

        return key;
    }

    /// <summary>The letters that all titles with the same number begin with: a sign beyond the alphabet may be another.</summary>
    public static string Shared(string sortKey)
    {
        var first = sortKey.AsSpan(0, Math.Min(sortKey.Length, Length));
        var length = 0;
        while (length < first.Length && Sign(first[length]) != Other)
        {
            length++;
        }

        return first[..length].ToString();
    }

    /// <summary>Signs in the order of their bytes; all beyond the alphabet are one.</summary>
    private static int Sign(char c) => c switch
    {
        ' ' => 1,
        >= '0' and <= '9' => 2 + c - '0',
        >= 'a' and <= 'z' => 12 + c - 'a',
        _ => Other,
    };
}
