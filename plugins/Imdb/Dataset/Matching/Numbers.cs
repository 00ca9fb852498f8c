using MediaBridge.Plugins.Imdb.Dataset.Folding;

namespace MediaBridge.Plugins.Imdb.Dataset.Matching;

/// <summary>The numbers in a name: a film and its sequel differ in little else.</summary>
internal static class Numbers
{
    /// <summary>Numbers in their order, as one; 0 for none, and for a lone 1, which first parts often lack.</summary>
    public static uint Of(Folded name, int words)
    {
        var all = 0U;
        for (var i = 0; i < words; i++)
        {
            var word = name.Word(i);
            if (word.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            {
                continue;
            }

            var value = 0U;
            foreach (var digit in word)
            {
                value = unchecked((value * 10) + digit - '0');
            }

            all = all == 0 && value == 1 && i > 0 ? 0 : unchecked((all * 1009) + value + 1);
        }

        return all;
    }
}
