using System.Runtime.InteropServices;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Columns;

/// <summary>Gathers what changes in the columns during a write, and stores it block by block when it ends.</summary>
internal sealed class ColumnWriter(WriteTransaction transaction)
{
    private readonly List<ItemColumns> _changes = [];
    private readonly Dictionary<(string Field, string Value), long> _marks = [];

    /// <summary>How much is gathered.</summary>
    public int Count => _changes.Count;

    /// <summary>Notes a change.</summary>
    public void Add(ItemColumns change) => _changes.Add(change);

    /// <summary>Forgets what was gathered after a place: it was undone.</summary>
    public void CutTo(int count) => _changes.RemoveRange(count, _changes.Count - count);

    /// <summary>Stores all.</summary>
    public void Flush()
    {
        foreach (var block in _changes.GroupBy(c => ItemBlocks.Of(c.Item)))
        {
            var changes = block.GroupBy(c => c.Item).Select(g => g.Last()).ToList();
            var isNew = block.All(c => c.IsNew);
            WriteNumbers(block.Key, changes);
            WriteMarks(block.Key, changes, isNew);
        }

        _changes.Clear();
    }

    private static int Place(long item) => (int)(item % ItemBlocks.Size);

    private void WriteNumbers(long block, List<ItemColumns> changes)
    {
        for (var column = 0; column < ItemColumns.Count; column++)
        {
            var row = ItemBlocks.Row(column, block);
            var numbers = new double[ItemBlocks.Size];
            Array.Fill(numbers, double.NaN);
            transaction.EachBlob("SELECT id, data FROM columns WHERE id=?1", (_, bytes) => MemoryMarshal.Cast<byte, double>(bytes).CopyTo(numbers), row);
            foreach (var change in changes)
            {
                numbers[Place(change.Item)] = change.Numbers is { } own ? own[column] : double.NaN;
            }

            transaction.Run("INSERT INTO columns(id, data) VALUES(?1, ?2) ON CONFLICT(id) DO UPDATE SET data=excluded.data", row, MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray());
        }
    }

    private void WriteMarks(long block, List<ItemColumns> changes, bool isNew)
    {
        var sets = new Dictionary<long, ulong[]>();
        var touched = new HashSet<long>();
        if (!isNew)
        {
            // What an item had before is in one of the marks of its block.
            transaction.EachBlob("SELECT id, bits FROM mark_bits WHERE block=?1", (id, bytes) => sets[ItemBlocks.Column(id)] = MarkBlock.Read(bytes), block);
            foreach (var (mark, set) in sets)
            {
                foreach (var place in changes.Select(c => Place(c.Item)))
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
            foreach (var mark in change.Marks.Select(MarkOf))
            {
                if (!sets.TryGetValue(mark, out var set))
                {
                    set = new ulong[ItemBlocks.Size / 64];
                    transaction.EachBlob("SELECT id, bits FROM mark_bits WHERE id=?1", (_, bytes) => set = MarkBlock.Read(bytes), ItemBlocks.Row(mark, block));
                    sets.Add(mark, set);
                }

                set[Place(change.Item) / 64] |= 1UL << (Place(change.Item) % 64);
                touched.Add(mark);
            }
        }

        foreach (var mark in touched)
        {
            transaction.Run("INSERT INTO mark_bits(id, block, bits) VALUES(?1, ?2, ?3) ON CONFLICT(id) DO UPDATE SET bits=excluded.bits", ItemBlocks.Row(mark, block), block, MarkBlock.Write(sets[mark]));
        }
    }

    private long MarkOf((string Field, string Value) mark)
    {
        if (!_marks.TryGetValue(mark, out var id))
        {
            id = (long)(transaction.Scalar("SELECT id FROM marks WHERE field=?1 AND value=?2", mark.Field, mark.Value)
                ?? transaction.Scalar("INSERT INTO marks(field, value) VALUES(?1, ?2) RETURNING id", mark.Field, mark.Value)!);
            _marks.Add(mark, id);
        }

        return id;
    }
}
