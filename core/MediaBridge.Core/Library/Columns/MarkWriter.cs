using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Columns;

/// <summary>Stores which items of a block have each mark.</summary>
internal sealed class MarkWriter(WriteTransaction transaction)
{
    private readonly Dictionary<(string Field, string Value), long> _numbers = [];

    /// <summary>Brings a block in line with changes of its items, the last of each.</summary>
    public void Write(long block, List<ItemColumns> changes, bool isNew)
    {
        var sets = new Dictionary<long, ulong[]>();
        var touched = new HashSet<long>();
        if (!isNew)
        {
            // What an item had before is in one of the marks of its block.
            transaction.EachBlob("SELECT id, bits FROM mark_bits WHERE block=?1", (id, bytes) => sets[ItemBlocks.Column(id)] = MarkBlock.Read(bytes), block);
            foreach (var (mark, set) in sets)
            {
                foreach (var place in changes.Select(c => ItemBlocks.Place(c.Item)))
                {
                    if ((set[place / 64] & (1UL << (place % 64))) != 0)
                    {
                        set[place / 64] &= ~(1UL << (place % 64));
                        touched.Add(mark);
                    }
                }
            }
        }

        foreach (var change in changes)
        {
            var place = ItemBlocks.Place(change.Item);
            foreach (var mark in change.Marks.Select(NumberOf))
            {
                if (!sets.TryGetValue(mark, out var set))
                {
                    set = new ulong[ItemBlocks.Size / 64];
                    transaction.EachBlob("SELECT id, bits FROM mark_bits WHERE id=?1", (_, bytes) => set = MarkBlock.Read(bytes), ItemBlocks.Row(mark, block));
                    sets.Add(mark, set);
                }

                set[place / 64] |= 1UL << (place % 64);
                touched.Add(mark);
            }
        }

        foreach (var mark in touched)
        {
            transaction.Run("INSERT INTO mark_bits(id, block, bits) VALUES(?1, ?2, ?3) ON CONFLICT(id) DO UPDATE SET bits=excluded.bits", ItemBlocks.Row(mark, block), block, MarkBlock.Write(sets[mark]));
        }
    }

    private long NumberOf((string Field, string Value) mark)
    {
        if (!_numbers.TryGetValue(mark, out var id))
        {
            id = (long)(transaction.Scalar("SELECT id FROM marks WHERE field=?1 AND value=?2", mark.Field, mark.Value)
                ?? transaction.Scalar("INSERT INTO marks(field, value) VALUES(?1, ?2) RETURNING id", mark.Field, mark.Value)!);
            _numbers.Add(mark, id);
        }

        return id;
    }
}
