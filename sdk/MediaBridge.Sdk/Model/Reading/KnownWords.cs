using System.Text;

namespace MediaBridge.Sdk;

/// <summary>Short texts that were read lately, so that one that comes with every item is made once. Few are kept, for each thread.</summary>
internal static class KnownWords
{
    private const int Longest = 32;
    private const int Places = 256;

    [ThreadStatic]
    private static string?[]? _words;

    /// <summary>The text of these bytes, or null if it is long or has other characters than those of ASCII.</summary>
    public static string? Of(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length is 0 or > Longest)
        {
            return null;
        }

        var words = _words ??= new string?[Places];
        ref var known = ref words[Place(ascii)];
        if (known is not null && Ascii.Equals(ascii, known))
        {
            return known;
        }

        if (!Ascii.IsValid(ascii))
        {
            return null;
        }

        return known = Encoding.ASCII.GetString(ascii);
    }

    private static int Place(ReadOnlySpan<byte> text)
    {
        var hash = 2166136261u; // FNV-1a
        foreach (var one in text)
        {
            hash = (hash ^ one) * 16777619;
        }

        return (int)((hash ^ (hash >> 16)) % Places);
    }
}
