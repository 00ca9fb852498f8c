namespace MediaBridge.Core.Formats.Html;

/// <summary>Chooses colours and patterns by name, the same in every process.</summary>
internal static class Inks
{
    /// <summary>A number from 0 to 191; its rest by 12 is the colour, its upper bits the pattern.</summary>
    public static int Of(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)((hash ^ (hash >> 15)) % 192);
    }

    /// <summary>The class of the colour.</summary>
    public static int Colour(int ink) => ink % 12;

    /// <summary>The class of the pattern.</summary>
    public static int Pattern(int ink) => (ink >> 4) % 4;
}
