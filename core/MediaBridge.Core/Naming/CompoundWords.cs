namespace MediaBridge.Core.Naming;

/// <summary>Takes apart what is written without separators: <c>Bluray720p</c>, <c>HDTVx264</c>, <c>WEBDLx265</c>.</summary>
internal static class CompoundWords
{
    private const int Shortest = 5;
    private const int LongestWord = 32;

    /// <summary>The words; null unless all of a word is known and one of them ends titles.</summary>
    public static IReadOnlyList<ReleaseWord>? Split(ReadOnlySpan<char> word)
    {
        if (word.Length is < Shortest or > LongestWord)
        {
            return null;
        }

        Span<char> key = stackalloc char[LongestWord];
        word.ToLowerInvariant(key);
        var parts = new List<ReleaseWord>(3);
        return Take(key[..word.Length], parts) && parts.Count > 1 && parts.Exists(p => p.Strong) ? parts : null;
    }

    private static bool Take(ReadOnlySpan<char> rest, List<ReleaseWord> parts)
    {
        if (rest.Length == 0)
        {
            return true;
        }

        for (var length = Math.Min(rest.Length, 12); length >= 2; length--)
        {
            if (Known(rest[..length]) is { } word)
            {
                parts.Add(word);
                if (Take(rest[length..], parts))
                {
                    return true;
                }

                parts.RemoveAt(parts.Count - 1);
            }
        }

        return false;
    }

    private static ReleaseWord? Known(ReadOnlySpan<char> key)
    {
        if (ReleaseWords.Find(key) is { } word)
        {
            // Short codes would turn up in any word.
            return word.Strong || word.Slot is Slot.Proper or Slot.Source or Slot.Audio or Slot.Hdr || key is "rip" or "mux" or "remux" or "4k" ? word : null;
        }

        return char.IsAsciiDigit(key[0]) ? ScreenSizes.Find(key) : null;
    }
}
