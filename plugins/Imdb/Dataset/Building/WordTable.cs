using MediaBridge.Plugins.Imdb.Dataset.Folding;

namespace MediaBridge.Plugins.Imdb.Dataset.Building;

/// <summary>All words of titles, numbered as they come; and which title has which.</summary>
internal sealed class WordTable
{
    private uint[] _slots = new uint[1 << 16];

    /// <summary>Bytes of words.</summary>
    public BytePool Pool { get; } = new();

    /// <summary>Addresses of words.</summary>
    public Chunked<uint> Addresses { get; } = new();

    /// <summary>How many titles have each.</summary>
    public Chunked<uint> Titles { get; } = new();

    /// <summary>The title, + 1, that had it last.</summary>
    private Chunked<uint> Last { get; } = new();

    /// <summary>Words of titles, one after another.</summary>
    public Chunked<uint> Occurrences { get; } = new();

    /// <summary>The hash table, as it is written: number + 1 of a word at its hash or behind.</summary>
    public ReadOnlySpan<uint> Slots => _slots;

    /// <summary>Notes that a title has a word.</summary>
    /// <returns>Whether it is new to the title.</returns>
    public bool Add(ReadOnlySpan<byte> word, uint title)
    {
        var number = Of(word);
        if (Last[(int)number] == title + 1)
        {
            return false;
        }

        Last[(int)number] = title + 1;
        Titles[(int)number]++;
        Occurrences.Add(number);
        return true;
    }

    private uint Of(ReadOnlySpan<byte> word)
    {
        var mask = (uint)_slots.Length - 1;
        var slot = (uint)Hashing.Of(word) & mask;
        while (_slots[slot] != 0)
        {
            if (Pool[Addresses[(int)_slots[slot] - 1]].SequenceEqual(word))
            {
                return _slots[slot] - 1;
            }

            slot = (slot + 1) & mask;
        }

        Addresses.Add(Pool.Add(word));
        Titles.Add(0);
        Last.Add(0);
        _slots[slot] = (uint)Addresses.Count;
        if (Addresses.Count * 2 > _slots.Length)
        {
            Grow();
        }

        return (uint)Addresses.Count - 1;
    }

    private void Grow()
    {
        _slots = new uint[_slots.Length * 2];
        var mask = (uint)_slots.Length - 1;
        for (var i = 0; i < Addresses.Count; i++)
        {
            var slot = (uint)Hashing.Of(Pool[Addresses[i]]) & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = (uint)i + 1;
        }
    }
}
