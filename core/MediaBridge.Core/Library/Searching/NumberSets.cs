using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Sets of items whose numbers or days lie in a range.</summary>
internal sealed class NumberSets(ReadingConnection connection, ColumnReader columns)
{
    /// <summary>Behind every instant of a day and every day itself.</summary>
    private const string EndOfDay = "~";

    private const double SecondsOfDay = 86_400;

    /// <summary>After so many items that are looked at one by one, the table is.</summary>
    private const int Many = 2000;

    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    private static readonly Dictionary<QueryField, NumberColumn> Single = new()
    {
        [QueryFields.Year] = NumberColumn.Year,
        [QueryFields.Season] = NumberColumn.Season,
        [QueryFields.Plays] = NumberColumn.Plays,
        [QueryFields.Runtime] = NumberColumn.Runtime,
        [QueryFields.Site] = NumberColumn.Site,
        [QueryFields.Votes] = NumberColumn.Votes,
        [QueryFields.Released] = NumberColumn.Released,
        [QueryFields.Added] = NumberColumn.Added,
        [QueryFields.Made] = NumberColumn.Made,
    };

    /// <summary>Fields with several values: the columns of the least and the greatest, and where all of them stand.</summary>
    private static readonly Dictionary<QueryField, (NumberColumn First, NumberColumn Last, string Table, string Value)> Several = new()
    {
        [QueryFields.Watched] = (NumberColumn.FirstWatched, NumberColumn.Watched, "watches", "day"),
        [QueryFields.Rated] = (NumberColumn.FirstRated, NumberColumn.Rated, "ratings", "whose='own' AND day"),
        [QueryFields.Listed] = (NumberColumn.FirstListed, NumberColumn.Listed, "lists", "day"),
        [QueryFields.Modified] = (NumberColumn.FirstModified, NumberColumn.Modified, "files", "modified"),
    };

    /// <summary>The items with a number in a range.</summary>
    public ItemSet Of(QueryTerm term, NumberValue number)
    {
        var lets = Range(number);
        if (ReferenceEquals(term.Field, QueryFields.Episode))
        {
            return Episodes(number);
        }

        if (ReferenceEquals(term.Field, QueryFields.Rating))
        {
            var more = number.IsStrict ? " AND of_ten>?1 AND of_ten<?2" : "";
            return Between(NumberColumn.LeastMine, NumberColumn.MostMine, lets, $"SELECT item FROM ratings WHERE whose='own' AND of_ten>=?1 AND of_ten<=?2{more}", Low(number), High(number));
        }

        return term.Argument is { } site ? OfSite(ReferenceEquals(term.Field, QueryFields.Votes), site.ToLowerInvariant(), lets) : columns.Where(Single[term.Field], lets);
    }

    /// <summary>The items with a day in a range.</summary>
    public ItemSet Days(QueryField field, (DateOnly First, DateOnly Last) days)
    {
        if (Single.TryGetValue(field, out var column))
        {
            return columns.Where(column, day => day >= days.First.DayNumber && day <= days.Last.DayNumber);
        }

        var (first, last, table, value) = Several[field];
        var (from, to) = ReferenceEquals(field, QueryFields.Modified)
            ? ((days.First.DayNumber - Epoch) * SecondsOfDay, ((days.Last.DayNumber - Epoch + 1) * SecondsOfDay) - 1)
            : (days.First.DayNumber, (double)days.Last.DayNumber);
        var name = value[(value.LastIndexOf(' ') + 1)..];
        return Between(first, last, n => n >= from && n <= to, $"SELECT item FROM {table} WHERE {value}>=?1 AND {name}<=?2", ItemRow.Day(days.First), ItemRow.Day(days.Last) + EndOfDay);
    }

    /// <summary>Items of which any value is let through: mostly the least or the greatest tells, else the table.</summary>
    private ItemSet Between(NumberColumn first, NumberColumn last, Func<double, bool> lets, string sql, params ReadOnlySpan<object?> values)
    {
        var (set, open) = (new ItemSet(columns.Limit), new List<long>());
        var (least, most) = (columns.Numbers(first), columns.Numbers(last));
        for (var i = 0; i < least.Length; i++)
        {
            if (lets(least[i]) || lets(most[i]))
            {
                set.Add(i);
            }
            else if (least[i] < most[i])
            {
                open.Add(i);
            }
        }

        if (open.Count > Many)
        {
            return set.Or(columns.Of(sql, values));
        }

        foreach (var item in open)
        {
            connection.EachNumber(sql + " AND item=?3 LIMIT 1", set.Add, [.. values, item]);
        }

        return set;
    }

    private static double Low(NumberValue number) => number.Min is { } min ? (double)min : double.MinValue;

    private static double High(NumberValue number) => number.Max is { } max ? (double)max : double.MaxValue;

    private static Func<double, bool> Range(NumberValue number)
    {
        var (low, high) = (Low(number), High(number));
        return number.IsStrict ? n => (number.Min is null ? n >= low : n > low) && (number.Max is null ? n <= high : n < high) : n => n >= low && n <= high;
    }

    /// <summary>By the first mark of the site that an item has.</summary>
    private ItemSet OfSite(bool isVotes, string site, Func<double, bool> lets)
    {
        var number = -1L;
        connection.EachNumber("SELECT id FROM sites WHERE site=?1", id => number = id, site);
        return number < 0 ? new ItemSet(columns.Limit) : columns.Where(isVotes ? SiteColumns.Votes(number) : SiteColumns.OfTen(number), lets);
    }

    private ItemSet Episodes(NumberValue number)
    {
        // The first and last whole number inside.
        var low = number.Min is { } min ? Math.Clamp(number.IsStrict ? Math.Floor(min) + 1 : Math.Ceiling(min), int.MinValue, int.MaxValue) : int.MinValue;
        var high = number.Max is { } max ? Math.Clamp(number.IsStrict ? Math.Ceiling(max) - 1 : Math.Floor(max), int.MinValue, int.MaxValue) : int.MaxValue;
        var set = new ItemSet(columns.Limit);
        if (number is { Min: > int.MaxValue } or { Max: < int.MinValue })
        {
            return set;
        }

        var (first, last) = (columns.Numbers(NumberColumn.Number), columns.Numbers(NumberColumn.LastNumber));
        for (var i = 0; i < first.Length; i++)
        {
            if (Math.Max(first[i], (double)low) <= Math.Min(last[i], (double)high))
            {
                set.Add(i);
            }
        }

        return set;
    }
}
