using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Prefixes;

/// <summary>Stores which items have words with frequent beginnings, block by block.</summary>
internal sealed class PrefixWriter(WriteTransaction transaction)
{
    private readonly byte[] _stored = new byte[PrefixBlock.Longest];
    private readonly Dictionary<int, PrefixBlock> _blocks = [];
    private readonly Stack<PrefixBlock> _free = [];

    /// <summary>Brings a block in line with changes of its items, the last of each.</summary>
    /// <param name="block">The block.</param>
    /// <param name="changes">Items, the beginnings that they had and those that they have.</param>
    public void Write(long block, IReadOnlyList<ItemColumns> changes)
    {
        foreach (var change in changes)
        {
            var place = ItemBlocks.Place(change.Item);
            foreach (var prefix in change.OldPrefixes)
            {
                Of(prefix, block).Remove(place);
            }

            foreach (var (prefix, columns) in change.Prefixes)
            {
                var own = Of(prefix, block);
                if (!change.IsNew)
                {
                    own.Remove(place);
                }

                own.Add(place, columns);
            }
        }

        Store(block);
    }

    /// <summary>Notes an item of a block whose beginnings are new, so that nothing is stored of them yet.</summary>
    /// <param name="place">Its place in the block.</param>
    /// <param name="prefix">A beginning that it has.</param>
    public void Note(int place, FoundPrefix prefix) => (_blocks.TryGetValue(prefix.Number, out var known) ? known : New(prefix.Number)).Add(place, prefix.Columns);

    /// <summary>Stores all of a block at hand.</summary>
    public void Store(long block)
    {
        foreach (var (prefix, bits) in _blocks)
        {
            var row = ItemBlocks.Row(prefix, block);
            if (bits.Write(_stored) is > 0 and var length)
            {
                transaction.RunBlob("INSERT INTO prefix_bits(id, bits) VALUES(?1, ?2) ON CONFLICT(id) DO UPDATE SET bits=excluded.bits", row, _stored.AsSpan(0, length));
            }
            else
            {
                transaction.Run("DELETE FROM prefix_bits WHERE id=?1", row);
            }

            _free.Push(bits);
        }

        _blocks.Clear();
    }

    private PrefixBlock Of(int prefix, long block)
    {
        if (!_blocks.TryGetValue(prefix, out var bits))
        {
            bits = New(prefix);
            Load(bits, prefix, block);
        }

        return bits;
    }

    private void Load(PrefixBlock bits, int prefix, long block)
        => transaction.EachBlob("SELECT id, bits FROM prefix_bits WHERE id=?1", (_, stored) => bits.Read(stored), ItemBlocks.Row(prefix, block));

    private PrefixBlock New(int prefix)
    {
        if (_free.TryPop(out var bits))
        {
            bits.Clear();
        }
        else
        {
            bits = new PrefixBlock();
        }

        _blocks.Add(prefix, bits);
        return bits;
    }
}
