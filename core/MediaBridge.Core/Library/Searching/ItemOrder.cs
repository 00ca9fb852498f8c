using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Puts the items of a set in the order that a query asks for; those without a value come last.</summary>
internal sealed class ItemOrder(ReadingConnection connection, ColumnReader columns)
{
    private static readonly Dictionary<QueryField, NumberColumn> Numbers = new()
    {
        [QueryFields.Year] = NumberColumn.Year,
        [QueryFields.Season] = NumberColumn.Season,
        [QueryFields.Episode] = NumberColumn.Number,
        [QueryFields.Rating] = NumberColumn.Mine,
        [QueryFields.Site] = NumberColumn.Site,
        [QueryFields.Votes] = NumberColumn.Votes,
        [QueryFields.Plays] = NumberColumn.Plays,
        [QueryFields.Runtime] = NumberColumn.Runtime,
        [QueryFields.Watched] = NumberColumn.Watched,
        [QueryFields.Released] = NumberColumn.Released,
        [QueryFields.Added] = NumberColumn.Added,
        [QueryFields.Made] = NumberColumn.Made,
    };

    private static readonly Dictionary<QueryField, string> Days = new()
    {
        [QueryFields.Rated] = "SELECT item, max(day) FROM ratings WHERE whose='own' AND day IS NOT NULL GROUP BY item",
        [QueryFields.Listed] = "SELECT item, max(day) FROM lists WHERE day IS NOT NULL GROUP BY item",
        [QueryFields.Modified] = "SELECT item, max(modified) FROM files WHERE modified IS NOT NULL GROUP BY item",
    };

    /// <summary>A part of the set in order.</summary>
    /// <param name="set">The items.</param>
    /// <param name="sort">The fields, the first one first.</param>
    /// <param name="offset">How many to pass over.</param>
    /// <param name="limit">The most items.</param>
    public IReadOnlyList<long> Page(ItemSet set, IReadOnlyList<QuerySort> sort, int offset, int limit)
    {
        if (limit == 0)
        {
            return [];
        }

        if (sort is [{ Field: var only, Descending: false }] && ReferenceEquals(only, QueryFields.Title))
        {
            return ByTitle(set, offset, limit);
        }

        var keys = sort.Select(Key).ToList();
        var order = Comparer<long>.Create((a, b) => Compare(keys, a, b));
        return Smallest(set, order, Math.Max(offset, 0), limit);
    }

    private static int Compare(List<Func<long, long, int>> keys, long left, long right)
    {
        foreach (var key in keys)
        {
            if (key(left, right) is var by and not 0)
            {
                return by;
            }
        }

        return left.CompareTo(right);
    }

    /// <summary>Along the index, from the end that is nearer.</summary>
    private List<long> ByTitle(ItemSet set, int offset, int limit)
    {
        var total = set.Count;
        var (first, last) = (Math.Min(offset, total), (int)Math.Min((long)offset + limit, total));
        var backward = first > total / 2;
        var (passed, end) = backward ? (total - last, total - first) : (first, last);
        var (place, ids) = (0, new List<long>());
        using var rows = connection.Query(backward ? "SELECT id FROM items ORDER BY sort_key DESC, id DESC" : "SELECT id FROM items ORDER BY sort_key, id");
        while (place < end && rows.Read())
        {
            if (rows.GetInt64(0) is var id && set.Contains(id) && place++ >= passed)
            {
                ids.Add(id);
            }
        }

        if (backward)
        {
            ids.Reverse();
        }

        return ids;
    }

    private Func<long, long, int> Key(QuerySort sort)
    {
        // Nothing is the least of all values, so that it comes last when the greatest come first.
        if (Numbers.TryGetValue(sort.Field, out var column))
        {
            var numbers = columns.Numbers(column);
            return sort.Descending ? (a, b) => numbers[b].CompareTo(numbers[a]) : (a, b) => double.IsNaN(numbers[a]) || double.IsNaN(numbers[b]) ? double.IsNaN(numbers[a]).CompareTo(double.IsNaN(numbers[b])) : numbers[a].CompareTo(numbers[b]);
        }

        var texts = new string?[columns.Limit];
        using (var rows = connection.Query(Days.GetValueOrDefault(sort.Field) ?? (ReferenceEquals(sort.Field, QueryFields.Kind) ? "SELECT id, kind FROM items" : "SELECT id, sort_key FROM items")))
        {
            Fill(texts, rows);
        }

        return sort.Descending ? (a, b) => string.CompareOrdinal(texts[b], texts[a]) : (a, b) => texts[a] is null || texts[b] is null ? (texts[a] is null).CompareTo(texts[b] is null) : string.CompareOrdinal(texts[a], texts[b]);
    }

    private static void Fill(string?[] texts, SqliteDataReader rows)
    {
        var last = (string?)null;
        while (rows.Read())
        {
            if (rows.GetInt64(0) is var id && id < texts.Length)
            {
                var text = rows.GetString(1);
                last = string.Equals(last, text, StringComparison.Ordinal) ? last : text;
                texts[id] = last;
            }
        }
    }

    /// <summary>The first of a set without putting all in order: those that cannot be among them are passed over.</summary>
    private static List<long> Smallest(ItemSet set, Comparer<long> order, int offset, int limit)
    {
        var most = (int)Math.Min((long)offset + limit, int.MaxValue);
        if (most >= set.Count / 4)
        {
            var all = set.All().ToArray();
            Array.Sort(all, order);
            return [.. all.Skip(offset).Take(limit)];
        }

        var kept = new PriorityQueue<long, long>(Comparer<long>.Create((a, b) => order.Compare(b, a)));
        foreach (var id in set.All())
        {
            if (kept.Count < most)
            {
                kept.Enqueue(id, id);
            }
            else if (order.Compare(id, kept.Peek()) < 0)
            {
                kept.DequeueEnqueue(id, id);
            }
        }

        var sorted = kept.UnorderedItems.Select(i => i.Element).ToArray();
        Array.Sort(sorted, order);
        return [.. sorted.Skip(offset).Take(limit)];
    }
}
