using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Statistics;

namespace MediaBridge.Core.Library.Reading;

/// <summary>Own marks and averages of all items.</summary>
internal sealed class ItemMarks(ColumnReader columns)
{
    public MarkColumn Own { get; } = new(columns.Numbers(NumberColumn.Mine));

    public MarkColumn Site { get; } = new(columns.Numbers(NumberColumn.Site));

    /// <summary>Counts an item; only the marks of rated ones are asked for.</summary>
    public void Add(GroupTally.Sums sums, long item)
    {
        sums.Count++;
        Mark(sums, item);
    }

    /// <summary>Counts the marks of an item that is counted elsewhere.</summary>
    public void Mark(GroupTally.Sums sums, long item)
    {
        if (Own.Marked.Contains(item))
        {
            sums.Mark(Own.Of(item), Site.Of(item));
        }
    }
}
