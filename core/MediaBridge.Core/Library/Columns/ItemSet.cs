using System.Numerics;
using System.Runtime.InteropServices;

namespace MediaBridge.Core.Library.Columns;

/// <summary>A set of items, a bit for each number below a limit.</summary>
/// <param name="limit">One more than the highest number that may be in it.</param>
internal sealed class ItemSet(int limit)
{
    private const int WordBits = 64;
    private readonly ulong[] _words = new ulong[(limit + WordBits - 1) / WordBits];

    /// <summary>One more than the highest number that may be in it.</summary>
    public int Limit => limit;

    /// <summary>How many are in it.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    public bool Contains(long item) => item >= 0 && item < limit && (_words[item / WordBits] & (1UL << (int)(item % WordBits))) != 0;

    /// <summary>Puts an item in; one beyond the limit, which came meanwhile, is left out.</summary>
    public void Add(long item)
    {
        if (item >= 0 && item < limit)
        {
            _words[item / WordBits] |= 1UL << (int)(item % WordBits);
        }
    }

    public void Remove(long item)
    {
        if (item >= 0 && item < limit)
        {
            _words[item / WordBits] &= ~(1UL << (int)(item % WordBits));
        }
    }

    /// <summary>Puts in what a block of a mark says.</summary>
    /// <param name="first">The first item of the block.</param>
    /// <param name="bytes">As <see cref="MarkBlock"/> writes them.</param>
    public void AddBlock(long first, ReadOnlySpan<byte> bytes)
    {
        if (MarkBlock.IsDense(bytes))
        {
            var words = MemoryMarshal.Cast<byte, ulong>(bytes);
            var at = first / WordBits;
            for (var i = 0; i < words.Length && at + i < _words.Length; i++)
            {
                _words[at + i] |= words[i];
            }

            return;
        }

        foreach (var place in MemoryMarshal.Cast<byte, ushort>(bytes))
        {
            Add(first + place);
        }
    }

    public ItemSet And(ItemSet other) => Each(other, static (a, b) => a & b);

    public ItemSet Or(ItemSet other) => Each(other, static (a, b) => a | b);

    public ItemSet Except(ItemSet other) => Each(other, static (a, b) => a & ~b);

    /// <summary>How many are in both.</summary>
    public int CountWith(ItemSet other)
    {
        var count = 0;
        for (var i = 0; i < Math.Min(_words.Length, other._words.Length); i++)
        {
            count += BitOperations.PopCount(_words[i] & other._words[i]);
        }

        return count;
    }

    /// <summary>All in it, lowest first.</summary>
    public IEnumerable<long> All()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                yield return ((long)i * WordBits) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    /// <summary>All in it at once, lowest first.</summary>
    public long[] ToArray()
    {
        var (items, at) = (new long[Count], 0);
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                items[at++] = ((long)i * WordBits) + BitOperations.TrailingZeroCount(word);
            }
        }

        return items;
    }

    private ItemSet Each(ItemSet other, Func<ulong, ulong, ulong> join)
    {
        var result = new ItemSet(limit);
        for (var i = 0; i < _words.Length; i++)
        {
            result._words[i] = join(_words[i], other._words[i]);
        }

        return result;
    }
}
