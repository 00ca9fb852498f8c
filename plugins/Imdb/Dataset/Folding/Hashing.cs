namespace MediaBridge.Plugins.Imdb.Dataset.Folding;

/// <summary>Hashes that files hold: they must never change without a new version of the index.</summary>
internal static class Hashing
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Of bytes (FNV-1a, its bits mixed).</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Offset;
        foreach (var b in bytes)
        {
            hash = (hash ^ b) * Prime;
        }

        return Mix(hash);
    }

    /// <summary>Of bytes without blanks.</summary>
    public static ulong OfJoined(ReadOnlySpan<byte> bytes)
    {
        var hash = Offset;
        foreach (var b in bytes)
        {
            if (b != (byte)' ')
            {
                hash = (hash ^ b) * Prime;
            }
        }

        return Mix(hash);
    }

    /// <summary>Of a word without one of its bytes.</summary>
    public static ulong Without(ReadOnlySpan<byte> word, int left)
    {
        var hash = Offset;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != left)
            {
                hash = (hash ^ word[i]) * Prime;
            }
        }

        return Mix(hash);
    }

    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
