using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace MediaBridge.Plugins.Imdb.Dataset.Folding;

/// <summary>Hashes that files hold: they must never change without a new version of the index.</summary>
internal static class Hashing
{
    private const ulong Seed = 0x9E3779B97F4A7C15;
    private const ulong Prime = 0xD6E8FEB86659FD93;
    private const int Step = 8;

    /// <summary>Of bytes, eight at a time.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Seed ^ (ulong)bytes.Length;
        while (bytes.Length >= Step)
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * Prime;
            hash ^= hash >> 32;
            bytes = bytes[Step..];
        }

        var last = 0UL;
        foreach (var b in bytes)
        {
            last = (last << 8) | b;
        }

        hash = (hash ^ last) * Prime;
        hash ^= hash >> 32;
        hash *= Prime;
        return hash ^ (hash >> 32);
    }

    /// <summary>Of a folded title without its blanks.</summary>
    /// <remarks>Blanking the buffer would take longer than all else.</remarks>
    [SkipLocalsInit]
    public static ulong OfJoined(ReadOnlySpan<byte> title)
    {
        Span<byte> joined = stackalloc byte[Folded.MostBytes + 32];
        var length = 0;
        foreach (var b in title)
        {
            joined[length] = b;
            length += b == (byte)' ' ? 0 : 1;
        }

        return Of(joined[..length]);
    }

    /// <summary>Of a word without one of its bytes.</summary>
    [SkipLocalsInit]
    public static ulong Without(ReadOnlySpan<byte> word, int left)
    {
        Span<byte> rest = stackalloc byte[64];
        word[..left].CopyTo(rest);
        word[(left + 1)..].CopyTo(rest[left..]);
        return Of(rest[..(word.Length - 1)]);
    }
}
