using System.Buffers.Binary;
using MediaBridge.Core.Library.Columns;

namespace MediaBridge.Core.Library.Prefixes;

/// <summary>Which items of one block have a word with a frequent beginning, by the columns of the full-text index.</summary>
/// <remarks>Stored is for each column that has any: its number, a byte; how many bytes follow, two; and a mark as <see cref="MarkBlock"/> writes it.</remarks>
internal sealed class PrefixBlock
{
    /// <summary>Bytes at most of what is stored.</summary>
    public const int Longest = Columns * (Head + MarkBlock.Longest);

    private const int Columns = 16;
    private const int Head = 3;
    private readonly ulong[]?[] _columns = new ulong[Columns][];
    private ushort _used;

    /// <summary>Takes in what is stored.</summary>
    public void Read(ReadOnlySpan<byte> stored) => Each(stored, (column, mark) => MarkBlock.Read(mark, Bits(column)));

    /// <summary>Takes an item out of all columns.</summary>
    public void Remove(int place)
    {
        for (var left = (uint)_used; left != 0; left &= left - 1)
        {
            _columns[System.Numerics.BitOperations.TrailingZeroCount(left)]![place / 64] &= ~(1UL << (place % 64));
        }
    }

    /// <summary>Puts an item into columns, a bit for each.</summary>
    public void Add(int place, ushort columns)
    {
        for (var left = (uint)columns; left != 0; left &= left - 1)
        {
            Bits(System.Numerics.BitOperations.TrailingZeroCount(left))[place / 64] |= 1UL << (place % 64);
        }
    }

    /// <summary>Empties it, for another block.</summary>
    public void Clear() => _used = 0;

    /// <summary>Writes what is stored of it.</summary>
    /// <param name="into">Room for <see cref="Longest"/> bytes.</param>
    /// <returns>How many there are: none if no item has one.</returns>
    public int Write(Span<byte> into)
    {
        var written = 0;
        for (var left = (uint)_used; left != 0; left &= left - 1)
        {
            var column = System.Numerics.BitOperations.TrailingZeroCount(left);
            var length = MarkBlock.Write(_columns[column], into[(written + Head)..]);
            if (length > 0)
            {
                into[written] = (byte)column;
                BinaryPrimitives.WriteUInt16LittleEndian(into[(written + 1)..], (ushort)length);
                written += Head + length;
            }
        }

        return written;
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

    private ulong[] Bits(int column)
    {
        var bits = _columns[column] ??= new ulong[ItemBlocks.Size / 64];
        if ((_used & (1 << column)) == 0)
        {
            Array.Clear(bits);
            _used |= (ushort)(1 << column);
        }

        return bits;
    }
}
