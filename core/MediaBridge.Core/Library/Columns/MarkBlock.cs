using System.Numerics;
using System.Runtime.InteropServices;

namespace MediaBridge.Core.Library.Columns;

/// <summary>Which items of one block have a mark, as stored: a bit for each item, or while they are few their places.</summary>
internal static class MarkBlock
{
    /// <summary>Bytes at most of what is stored.</summary>
    public const int Longest = Bytes;

    private const int Few = 100;
    private const int Bytes = ItemBlocks.Size / 8;

    public static bool IsDense(ReadOnlySpan<byte> bytes) => bytes.Length == Bytes;

    /// <summary>The bits of what is stored.</summary>
    public static ulong[] Read(ReadOnlySpan<byte> bytes)
    {
        var set = new ulong[Bytes / sizeof(ulong)];
        Read(bytes, set);
        return set;
    }

    /// <summary>The same into bits of which none is set.</summary>
    public static void Read(ReadOnlySpan<byte> bytes, Span<ulong> set)
    {
        if (IsDense(bytes))
        {
            MemoryMarshal.Cast<byte, ulong>(bytes).CopyTo(set);
            return;
        }

        foreach (var place in MemoryMarshal.Cast<byte, ushort>(bytes))
        {
            set[place / 64] |= 1UL << (place % 64);
        }
    }

    /// <summary>What is stored of bits.</summary>
    public static byte[] Write(ulong[] set)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        return bytes[..Write(set, bytes)].ToArray();
    }

    /// <summary>Writes what is stored of bits.</summary>
    /// <param name="set">The bits.</param>
    /// <param name="into">Room for <see cref="Longest"/> bytes.</param>
    /// <returns>How many there are.</returns>
    public static int Write(ReadOnlySpan<ulong> set, Span<byte> into)
    {
        var count = 0;
        foreach (var word in set)
        {
            count += BitOperations.PopCount(word);
        }

        if (count > Few)
        {
            MemoryMarshal.AsBytes(set).CopyTo(into);
            return Bytes;
        }

        var places = MemoryMarshal.Cast<byte, ushort>(into);
        var at = 0;
        for (var i = 0; i < set.Length; i++)
        {
            for (var word = set[i]; word != 0; word &= word - 1)
            {
                places[at++] = (ushort)((i * 64) + BitOperations.TrailingZeroCount(word));
            }
        }

        return count * sizeof(ushort);
    }
}
