namespace MediaBridge.Core.Naming;

/// <summary>Looks for characters of a range in short texts. What the runtime has for it is generic: where it was compiled ahead, it puts both ends of the range on the heap each time.</summary>
internal static class CharSpans
{
    /// <summary>Where the first character from <paramref name="low"/> to <paramref name="high"/> stands; -1 if there is none.</summary>
    public static int FirstIn(this ReadOnlySpan<char> text, char low, char high)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsBetween(text[i], low, high))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where the first character outside of <paramref name="low"/> to <paramref name="high"/> stands; -1 if there is none.</summary>
    public static int FirstOutside(this ReadOnlySpan<char> text, char low, char high)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsBetween(text[i], low, high))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where the last character outside of <paramref name="low"/> to <paramref name="high"/> stands; -1 if there is none.</summary>
    public static int LastOutside(this ReadOnlySpan<char> text, char low, char high)
    {
        var last = text.Length - 1;
        while (last >= 0 && char.IsBetween(text[last], low, high))
        {
            last--;
        }

        return last;
    }
}
