using System.Buffers.Binary;
using System.Runtime.InteropServices;
using MediaBridge.Core.Library.Columns;

namespace MediaBridge.Core.Library.Prefixes;

/// <summary>Which items of one block have a word with a frequent beginning, by the columns of the full-text index.</summary>
/// <remarks>Stored is for each column that has any: its number, a byte; how many bytes follow, two; and a mark as <see cref="MarkBlock"/> writes it.</remarks>
internal sealed class PrefixBlock
{
    private const int Head = 3;
    private readonly SortedDictionary<byte, ulong[]> _columns = [];

    /// <summary>Whether no item has one.</summary>
    public bool IsEmpty => _columns.Count == 0;

    /// <summary>Takes in what is stored.</summary>
    public void Read(ReadOnlySpan<byte> stored)
    {
        while (stored.Length >= Head)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(stored[1..]);
            _columns[stored[0]] = MarkBlock.Read(stored.Slice(Head, length));
            stored = stored[(Head + length)..];
        }
    }

    /// <summary>Takes an item out of all columns.</summary>
    public void Remove(int place)
    {
        foreach (var bits in _columns.Values)
        {
            bits[place / 64] &= ~(1UL << (place % 64));
        }
    }

    /// <summary>Puts an item into columns, a bit for each.</summary>
    public void Add(int place, ushort columns)
    {
        for (byte column = 0; columns != 0; column++, columns >>= 1)
        {
            if ((columns & 1) != 0)
            {
                var bits = _columns.TryGetValue(column, out var known) ? known : _columns[column] = new ulong[ItemBlocks.Size / 64];
                bits[place / 64] |= 1UL << (place % 64);
            }
        }
    }

    /// <summary>What is stored of it.</summary>
    public byte[] Write()
    {
        var stored = new List<byte>();
        foreach (var (column, bits) in _columns)
        {
            var mark = MarkBlock.Write(bits);
            if (mark.Length > 0)
            {
                stored.Add(column);
                stored.Add((byte)mark.Length);
                stored.Add((byte)(mark.Length >> 8));
                stored.AddRange(mark);
            }
        }

        return CollectionsMarshal.AsSpan(stored).ToArray();
    }

    /// <summary>Takes a column and its mark, as <see cref="MarkBlock"/> writes it.</summary>
    public delegate void Column(byte column, ReadOnlySpan<byte> mark);

    /// <summary>Gives each column of what is stored.</summary>
    public static void Each(ReadOnlySpan<byte> stored, Column take)
    {
        while (stored.Length >= Head)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(stored[1..]);
            take(stored[0], stored.Slice(Head, length));
            stored = stored[(Head + length)..];
        }
    }

    /// <summary>Puts the items of some columns into a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="first">The first item of the block.</param>
    /// <param name="stored">What is stored.</param>
    /// <param name="columns">The columns, a bit for each.</param>
    public static void AddTo(ItemSet set, long first, ReadOnlySpan<byte> stored, ushort columns) => Each(stored, (column, mark) =>
    {
        if ((columns & (1 << column)) != 0)
        {
            set.AddBlock(first, mark);
        }
    });
}
