using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Searching;

/// <summary>What items are sorted by, read for those whose first letters are the same.</summary>
internal sealed class SortTitles(ReadingConnection connection)
{
    /// <summary>After so many that are read one by one all are read.</summary>
    private const int Many = 3000;

    private readonly Dictionary<long, string> _read = [];
    private bool _isAll;

    /// <summary>Compares two items in the order of their bytes, as the database does.</summary>
    public int Compare(long left, long right) => left == right ? 0 : string.CompareOrdinal(Of(left), Of(right));

    private string Of(long item)
    {
        if (_read.TryGetValue(item, out var known))
        {
            return known;
        }

        if (_read.Count >= Many && !_isAll)
        {
            _isAll = true;
            using var rows = connection.Query("SELECT id, sort_key FROM items");
            while (rows.Read())
            {
                _read[rows.GetInt64(0)] = rows.GetString(1);
            }

            return _read.GetValueOrDefault(item, "");
        }

        using var row = connection.Query("SELECT sort_key FROM items WHERE id=?1", item);
        return _read[item] = row.Read() ? row.GetString(0) : "";
    }
}
