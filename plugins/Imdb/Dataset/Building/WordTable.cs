using MediaBridge.Plugins.Imdb.Dataset.Folding;

namespace MediaBridge.Plugins.Imdb.Dataset.Building;

/// <summary>All words of titles, numbered as they come; and which title has which. Words are told apart by their hashes of 64 bits.</summary>
internal sealed class WordTable
{
    private Slot[] _slots = new Slot[1 << 16];

    /// <summary>Bytes of words.</summary>
    public BytePool Pool { get; } = new();

    /// <summary>Addresses of words.</summary>
    public Chunked<uint> Addresses { get; } = new();

    /// <summary>Words of titles, one after another.</summary>
    public Chunked<uint> Occurrences { get; } = new();

    /// <summary>Notes that a title has a word.</summary>
    /// <returns>Whether it is new to the title.</returns>
    public bool Add(ReadOnlySpan<byte> word, uint title)
    {
        var hash = Hashing.Of(word);
        ref var slot = ref Find(_slots, hash);
        if (slot.Number == 0)
        {
            Addresses.Add(Pool.Add(word));
            slot = new Slot { Hash = hash, Number = (uint)Addresses.Count };
            if (Addresses.Count * 2 > _slots.Length)
            {
                Grow();
                slot = ref Find(_slots, hash);
            }
        }

        if (slot.Last == title + 1)
        {
            return false;
        }

        slot.Last = title + 1;
        slot.Titles++;
        Occurrences.Add(slot.Number - 1);
        return true;
    }

    /// <summary>How many titles have each word.</summary>
    public uint[] Titles()
    {
        var titles = new uint[Addresses.Count];
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (slot.Number > 0)
            {
                titles[slot.Number - 1] = slot.Titles;
            }
        }

        return titles;
    }

    /// <summary>The hash table as it is written: number + 1 of a word at its hash or behind.</summary>
    public uint[] Slots() => Array.ConvertAll(_slots, static s => s.Number);

    private static ref Slot Find(Slot[] slots, ulong hash)
    {
        var mask = (uint)slots.Length - 1;
        var at = (uint)hash & mask;
        while (slots[at].Number != 0 && slots[at].Hash != hash)
        {
            at = (at + 1) & mask;
        }

        return ref slots[at];
    }

    private void Grow()
    {
        var larger = new Slot[_slots.Length * 2];
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (slot.Number != 0)
            {
                Find(larger, slot.Hash) = slot;
            }
        }

        _slots = larger;
    }

    private struct Slot
    {
        public ulong Hash;

        /// <summary>Number + 1; 0 where no word is.</summary>
        public uint Number;

        /// <summary>The title, + 1, that had it last.</summary>
        public uint Last;

        public uint Titles;
    }
}
