namespace MediaBridge.Core.Naming;

/// <summary>Words made of a language and a mark of subtitles: <c>ITAsub</c>, <c>DKSubs</c>, <c>SubEng</c>, <c>STFr</c>.</summary>
internal static class SubtitleWords
{
    private const int Shortest = 4;
    private const int Longest = 14;

    /// <summary>Behind a mark longest first, since one begins another.</summary>
    private static readonly string[] Marks = ["subbed", "subs", "sub"];

    /// <summary>The subtitles that a word tells; null if it is no such word.</summary>
    public static ReleaseWord? Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < Shortest or > Longest)
        {
            return null;
        }

        // A quick look, since nearly no word is one.
        if (word[0] is not ('s' or 'S') && word[^1] is not ('b' or 'B' or 's' or 'S' or 'd' or 'D'))
        {
            return null;
        }

        foreach (var mark in Marks)
        {
            if (word.EndsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                // "NoSubs" has none.
                var before = word[..^mark.Length];
                return before.Equals("no", StringComparison.OrdinalIgnoreCase) ? null : Subtitle(before);
            }
        }

        // "Subfi" and "Stit" are beginnings of words: the language has a capital of its own.
        var length = word.StartsWith("sub", StringComparison.OrdinalIgnoreCase) ? 3 : word.StartsWith("ST") ? 2 : 0;
        var rest = word[length..];
        var isMarked = length > 0 && rest.Length is 2 or 3 && char.IsAsciiLetterUpper(rest[0]) && (length == 3 || (rest.Length == 2 && char.IsAsciiLetterLower(rest[1])));
        return isMarked ? Subtitle(rest) : null;
    }

    private static ReleaseWord? Subtitle(ReadOnlySpan<char> language)
    {
        Span<char> key = stackalloc char[Longest];
        if (language.Length < 2)
        {
            return null;
        }

        language.ToLowerInvariant(key);
        return ReleaseWords.Find(key[..language.Length]) is { Slot: Slot.Language, Value: not ("multi" or "und" or "dl" or "original") } found
            ? found with { Slot = Slot.Subtitle, Strong = true }
            : null;
    }
}
