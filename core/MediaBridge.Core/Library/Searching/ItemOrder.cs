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
        var items = set.ToArray();
        var titles = new SortTitles(connection);
        var keys = sort.Select(s => (Numbers: NumbersOf(s.Field), s.Descending, Exact: ReferenceEquals(s.Field, QueryFields.Title) ? titles : null)).ToList();

        // What all have alike tells nothing.
        while (keys.Count > 1 && keys[0].Exact is null && Array.TrueForAll(items, i => keys[0].Numbers[i].Equals(keys[0].Numbers[items[0]])))
        {
            keys.RemoveAt(0);
        }

        var (first, isBackward, exact) = keys[0];
        Comparison<long>? ties = exact is null ? null : isBackward ? (a, b) => exact.Compare(b, a) : exact.Compare;
        foreach (var key in keys.Skip(1))
        {
            var (before, own) = (ties, Tie(key.Numbers, key.Descending, key.Exact));
            ties = before is null ? own : (a, b) => before(a, b) is var by and not 0 ? by : own(a, b);
        }

        return Page([.. items.Select(i => new Placed(Placing(first[i], isBackward), i))], ties, offset, limit);
    }

    /// <summary>A part of the set, the best first: what is called as was typed, what has the words in its title, the rest; of each the best known first.</summary>
    /// <param name="set">The items.</param>
    /// <param name="inTitles">Those that have the words in their titles.</param>
    /// <param name="name">What was typed.</param>
    /// <param name="offset">How many to pass over.</param>
    /// <param name="limit">The most items.</param>
    public IReadOnlyList<long> Best(ItemSet set, ItemSet inTitles, string name, int offset, int limit)
    {
        const double Group = 1e15;
        var namesakes = new ItemSet(columns.Limit);
        connection.EachNumber($"SELECT id FROM items WHERE sort_key=?1 LIMIT {MostNamesakes}", namesakes.Add, name);
        var votes = columns.Numbers(NumberColumn.Votes);
        var placed = set.ToArray().Select(i => new Placed((namesakes.Contains(i) ? 0 : inTitles.Contains(i) ? Group : 2 * Group) - (double.IsNaN(votes[i]) ? -1 : votes[i]), i));
        return Page([.. placed], null, offset, limit);
    }

    private static List<long> Page(Placed[] items, Comparison<long>? ties, int offset, int limit)
    {
        var from = Math.Clamp(offset, 0, items.Length);
        var to = (int)Math.Min((long)from + limit, items.Length);
        new Selection(ties).Sort(items, from, to);
        return [.. items.AsSpan(from, to - from).ToArray().Select(i => i.Item)];
    }

    private static double Placing(double number, bool isBackward) => double.IsNaN(number) ? double.PositiveInfinity : isBackward ? -number : number;

    private static Comparison<long> Tie(double[] numbers, bool isBackward, SortTitles? exact)
        => (a, b) => Placing(numbers[a], isBackward).CompareTo(Placing(numbers[b], isBackward)) is var by and not 0 ? by : exact is null ? 0 : isBackward ? exact.Compare(b, a) : exact.Compare(a, b);

    private double[] NumbersOf(QueryField field) => ReferenceEquals(field, QueryFields.Kind) ? Kinds() : columns.Numbers(Numbers[field]);

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
