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
    public IReadOnlyList<long> Page(ItemSet set, IReadOnlyList<QuerySort> sort, int offset, int limit) => Page(set, [.. sort.SelectMany(Levels)], offset, limit);

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
        OrderLevel[] bestKnown = [new NumberLevel(columns.Numbers(NumberColumn.Votes), isBackward: true)];
        var page = new TierPage(offset, limit);
        foreach (var tier in (ReadOnlySpan<ItemSet>)[set.And(namesakes), set.And(inTitles), set])
        {
            page.Add(tier, (items, from, most) => Page(items, bestKnown, from, most));
        }

        return page.Ids;
    }

    private static List<long> Page(ItemSet set, OrderLevel[] levels, int offset, int limit)
    {
        var items = set.ToArray();
        var from = Math.Clamp(offset, 0, items.Length);
        var to = (int)Math.Min((long)from + limit, items.Length);
        var page = new List<long>(to - from);
        Next(items, from, to, 0);
        return page;

        void Next(long[] alike, int first, int end, int level)
        {
            if (level == levels.Length || alike.Length < 2 || first >= end)
            {
                page.AddRange(alike.AsSpan(first, end - first));
            }
            else
            {
                levels[level].Order(alike, first, end, (own, begin, behind) => Next(own, begin, behind, level + 1));
            }
        }
    }

    private IEnumerable<OrderLevel> Levels(QuerySort sort)
    {
        yield return new NumberLevel(NumbersOf(sort.Field), sort.Descending);
        if (ReferenceEquals(sort.Field, QueryFields.Title))
        {
            yield return new TitleLevel(connection, sort.Descending);
        }
    }

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
