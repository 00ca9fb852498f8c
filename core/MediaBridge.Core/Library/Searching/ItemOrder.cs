using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Puts the items of a set in the order that a query asks for; those without a value come last.</summary>
internal sealed class ItemOrder(ReadingConnection connection, ColumnReader columns)
{
    /// <summary>Items whose title is what was typed, at most.</summary>
    private const int MostNamesakes = 500;

    private static readonly Dictionary<QueryField, NumberColumn> Numbers = new()
    {
        [QueryFields.Title] = NumberColumn.Title,
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
        [QueryFields.Rated] = NumberColumn.Rated,
        [QueryFields.Listed] = NumberColumn.Listed,
        [QueryFields.Modified] = NumberColumn.Modified,
    };

    /// <summary>A part of the set in order.</summary>
    /// <param name="set">The items.</param>
    /// <param name="sort">The fields, the first one first.</param>
    /// <param name="offset">How many to pass over.</param>
    /// <param name="limit">The most items.</param>
    public IReadOnlyList<long> Page(ItemSet set, IReadOnlyList<QuerySort> sort, int offset, int limit)
    {
        var titles = new SortTitles(connection);
        return Page(set, [.. sort.Select(s => Key(s, titles))], offset, limit);
    }

    /// <summary>A part of the set, the best first: what is called as was typed, what has the words in its title, the rest; of each the best known first.</summary>
    /// <param name="set">The items.</param>
    /// <param name="inTitles">Those that have the words in their titles.</param>
    /// <param name="name">What was typed.</param>
    /// <param name="offset">How many to pass over.</param>
    /// <param name="limit">The most items.</param>
    public IReadOnlyList<long> Best(ItemSet set, ItemSet inTitles, string name, int offset, int limit)
    {
        var namesakes = new ItemSet(columns.Limit);
        connection.EachNumber($"SELECT id FROM items WHERE sort_key=?1 LIMIT {MostNamesakes}", namesakes.Add, name);
        var votes = columns.Numbers(NumberColumn.Votes);
        return Page(set, [(a, b) => Group(a).CompareTo(Group(b)), (a, b) => votes[b].CompareTo(votes[a])], offset, limit);

        int Group(long item) => namesakes.Contains(item) ? 0 : inTitles.Contains(item) ? 1 : 2;
    }

    private static List<long> Page(ItemSet set, IReadOnlyList<Comparison<long>> keys, int offset, int limit)
    {
        var items = set.All().ToArray();
        var from = Math.Clamp(offset, 0, items.Length);
        var to = (int)Math.Min((long)from + limit, items.Length);
        Selection.Sort(items, Comparer<long>.Create((a, b) => Compare(keys, a, b)), from, to);
        return [.. items.AsSpan(from, to - from)];
    }

    private static int Compare(IReadOnlyList<Comparison<long>> keys, long left, long right)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i](left, right) is var by and not 0)
            {
                return by;
            }
        }

        return left.CompareTo(right);
    }

    private Comparison<long> Key(QuerySort sort, SortTitles titles)
    {
        var numbers = ReferenceEquals(sort.Field, QueryFields.Kind) ? Kinds() : columns.Numbers(Numbers[sort.Field]);

        // Nothing is the least of all values, so that it comes last when the greatest come first.
        Comparison<long> compare = sort.Descending ? (a, b) => numbers[b].CompareTo(numbers[a]) : (a, b) => double.IsNaN(numbers[a]) || double.IsNaN(numbers[b]) ? double.IsNaN(numbers[a]).CompareTo(double.IsNaN(numbers[b])) : numbers[a].CompareTo(numbers[b]);
        if (!ReferenceEquals(sort.Field, QueryFields.Title))
        {
            return compare;
        }

        return (a, b) => compare(a, b) is var by and not 0 ? by : sort.Descending ? titles.Compare(b, a) : titles.Compare(a, b);
    }

    /// <summary>The place of the kind of each item among the kinds.</summary>
    private double[] Kinds()
    {
        var places = new double[columns.Limit];
        Array.Fill(places, double.NaN);
        var kinds = columns.Values(QueryFields.Kind.Name).OrderBy(v => v.Value, StringComparer.Ordinal).ToList();
        for (var place = 0; place < kinds.Count; place++)
        {
            foreach (var item in columns.Marked([kinds[place].Mark]).All())
            {
                places[item] = place;
            }
        }

        return places;
    }
}
