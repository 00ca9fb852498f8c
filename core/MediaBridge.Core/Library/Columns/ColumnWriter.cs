using System.Runtime.InteropServices;
using MediaBridge.Core.Library.Prefixes;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Columns;

/// <summary>Gathers what changes in the columns during a write, and stores it block by block when it ends.</summary>
internal sealed class ColumnWriter(WriteTransaction transaction)
{
    private readonly List<ItemColumns> _changes = [];
    private readonly MarkWriter _marks = new(transaction);
    private readonly PrefixWriter _prefixes = new(transaction);
    private readonly double[] _numbers = new double[ItemBlocks.Size];
    private readonly Dictionary<string, long> _sites = new(StringComparer.Ordinal);

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
            var isNew = block.All(c => c.IsNew);
            var changes = block.GroupBy(c => c.Item).Select(g => g.ToList()).Select(g => g[^1].Over(g)).ToList();
            for (var column = 0; column < ItemColumns.Count; column++)
            {
                var at = column;
                WriteNumbers(column, block.Key, changes, c => c.Numbers is { } own ? own[at] : double.NaN, isNew);
            }

            WriteSites(block.Key, changes, isNew);
            _marks.Write(block.Key, changes, isNew);
            _prefixes.Write(block.Key, changes);
        }

        _changes.Clear();
    }

    /// <summary>Writes a block of a column, if anything in it is another: most edits change few.</summary>
    private void WriteNumbers(long column, long block, List<ItemColumns> changes, Func<ItemColumns, double> number, bool isNew)
    {
        if (isNew && changes.TrueForAll(c => double.IsNaN(number(c))))
        {
            return;
        }

        var row = ItemBlocks.Row(column, block);
        var numbers = _numbers;
        Array.Fill(numbers, double.NaN);
        transaction.EachBlob("SELECT id, data FROM columns WHERE id=?1", (_, bytes) => MemoryMarshal.Cast<byte, double>(bytes).CopyTo(numbers), row);
        var isOther = false;
        foreach (var change in changes)
        {
            var (place, now) = (ItemBlocks.Place(change.Item), number(change));
            isOther |= !numbers[place].Equals(now);
            numbers[place] = now;
        }

        if (isOther)
        {
            transaction.RunBlob("INSERT INTO columns(id, data) VALUES(?1, ?2) ON CONFLICT(id) DO UPDATE SET data=excluded.data", row, MemoryMarshal.AsBytes(numbers.AsSpan()));
        }
    }

    private void WriteSites(long block, List<ItemColumns> changes, bool isNew)
    {
        foreach (var site in changes.SelectMany(c => c.Sites.Select(s => s.Site)).Where(s => !_sites.ContainsKey(s)).Distinct(StringComparer.Ordinal).ToList())
        {
            _sites.Add(site, SiteColumns.Number(transaction, site));
        }

        if (!isNew)
        {
            // An item may no longer have the mark of a site that nobody in this write names.
            using var rows = transaction.Query("SELECT site, id FROM sites");
            while (rows.Read())
            {
                _sites[rows.GetString(0)] = rows.GetInt64(1);
            }
        }

        foreach (var (site, number) in _sites)
        {
            WriteNumbers(SiteColumns.OfTen(number), block, changes, c => Of(c, site).OfTen, isNew);
            WriteNumbers(SiteColumns.Votes(number), block, changes, c => Of(c, site).Votes, isNew);
        }
    }

    private static (double OfTen, double Votes) Of(ItemColumns change, string site)
    {
        foreach (var known in change.Sites)
        {
            if (string.Equals(known.Site, site, StringComparison.Ordinal))
            {
                return (known.OfTen, known.Votes);
            }
        }

        return (double.NaN, double.NaN);
    }
}
