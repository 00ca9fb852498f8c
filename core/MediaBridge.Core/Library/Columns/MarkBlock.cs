using System.Runtime.InteropServices;

namespace MediaBridge.Core.Library.Columns;

/// <summary>Which items of one block have a mark, as stored: a bit for each item, or while they are few their places.</summary>
internal static class MarkBlock
{
    private const int Few = 100;
    private const int Bytes = ItemBlocks.Size / 8;

    public static bool IsDense(ReadOnlySpan<byte> bytes) => bytes.Length == Bytes;

    /// <summary>The bits of what is stored.</summary>
    public static ulong[] Read(ReadOnlySpan<byte> bytes)
    {
        var set = new ulong[Bytes / sizeof(ulong)];
        if (IsDense(bytes))
        {
            MemoryMarshal.Cast<byte, ulong>(bytes).CopyTo(set);
            return set;
        }

        foreach (var place in MemoryMarshal.Cast<byte, ushort>(bytes))
        {
            set[place / 64] |= 1UL << (place % 64);
        }

        return set;
    }

    /// <summary>What is stored of bits.</summary>
    public static byte[] Write(ulong[] set)
    {
        var places = new List<ushort>(Few);
        for (var i = 0; i < set.Length; i++)
        {
            for (var word = set[i]; word != 0; word &= word - 1)
            {
                if (places.Count == Few)
                {
                    return MemoryMarshal.AsBytes(set.AsSpan()).ToArray();
                }

                places.Add((ushort)((i * 64) + System.Numerics.BitOperations.TrailingZeroCount(word)));
            }
        }

        return MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(places)).ToArray();
    }
}
