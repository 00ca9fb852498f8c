using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Evaluates queries to sets of items, from columns, marks and the full-text index; they are those that <see cref="QueryPredicate"/> lets through.</summary>
internal sealed class QuerySets(ReadingConnection connection, ColumnReader columns, DateOnly today)
{
    /// <summary>Behind every instant of a day and every day itself.</summary>
    private const string EndOfDay = "~";

    private readonly Dictionary<(string Match, bool InTitles), ItemSet> _matched = [];

    /// <summary>How many items at most have the words of each term: the least of all terms of words that must hold.</summary>
    public int FewestWords { get; private set; } = int.MaxValue;

    /// <summary>Whether a number of the query has too many digits for the columns: then every item is looked at.</summary>
    private bool IsInexact { get; set; }

    /// <summary>The items that a query finds, and of these those that were looked at themselves.</summary>
    public (ItemSet Found, ItemSet Looked) Find(Query query)
    {
        var found = Node(query.Root, isRequired: true);
        var odd = IsInexact ? columns.Exists : columns.Marked(ItemColumns.Odd, "");
        var looked = new ItemSet(columns.Limit);
        var matches = QueryPredicate.Compile(query, today);
        foreach (var id in odd.All())
        {
            using var row = connection.Query("SELECT b.body, i.slug FROM items i JOIN bodies b ON b.item=i.id WHERE i.id=?1", id);
            if (row.Read() && matches(LibraryItems.Named(MediaItem.Parse(row.Bytes(0)), row.GetString(1))))
            {
                looked.Add(id);
            }
        }

        return (found.Except(odd).And(columns.Exists).Or(looked), looked);
    }

    private ItemSet Node(QueryNode node, bool isRequired) => node switch
    {
        QueryAnd and => All(and.Terms, isRequired),
        QueryOr or => or.Terms.Select(t => Node(t, isRequired: false)).Aggregate((a, b) => a.Or(b)),
        QueryNot not => columns.Exists.Except(Node(not.Term, isRequired: false)), // what an item does not say matches nothing, and its opposite does
        QueryTerm term => Term(term, isRequired),
        _ => columns.Exists,
    };

    private ItemSet Term(QueryTerm term, bool isRequired)
    {
        var set = term.Values.Select(v => Value(term, v)).Aggregate((a, b) => a.Or(b));
        if (isRequired && term.Field.Type == QueryFieldType.Text && !ItemColumns.IsMarked(term.Field))
        {
            FewestWords = Math.Min(FewestWords, set.Count);
        }

        return set;
    }

    private ItemSet Value(QueryTerm term, QueryValue value) => value switch
    {
        TextValue text => Text(term.Field, text),
        NumberValue number => Number(term, number),
        DateValue date => Days(term.Field, date.Days(today)),
        FlagValue flag => Flag(term.Field, flag),
        IdValue id => Id(id),
        FacetValue facet => columns.Where(NumberColumn.Facets, FacetTest(1L << Array.IndexOf([.. ItemRow.FacetBits], facet.Facet))),
        _ => new ItemSet(columns.Limit),
    };

    private static Func<double, bool> FacetTest(long bit) => mask => !double.IsNaN(mask) && ((long)mask & bit) != 0;

    private ItemSet Text(QueryField field, TextValue text)
    {
        if (ItemColumns.IsMarked(field))
        {
            return columns.Marked(columns.Values(field.Name).Where(v => QueryWords.Forms(field, TextFold.Words(v.Value)).Any(f => f.Length > 0 && QueryPredicate.Matches(f, text))).Select(v => v.Mark));
        }

        if (IsInitial(field, text))
        {
            return columns.Marked(ItemColumns.Initial, text.Words);
        }

        return MatchPhrases.Of(field, text) is { } match ? Matching(match, SearchColumns.IsTitle(field)) : new ItemSet(columns.Limit);
    }

    private static bool IsInitial(QueryField field, TextValue text) => ReferenceEquals(field, QueryFields.Anywhere) && text.Match == TextMatch.Prefix && ItemColumns.IsInitial(text.Words);

    private ItemSet Matching(string match, bool inTitles)
    {
        if (!_matched.TryGetValue((match, inTitles), out var set))
        {
            set = columns.Of(inTitles ? "SELECT rowid FROM titles WHERE titles MATCH ?1" : "SELECT rowid FROM search WHERE search MATCH ?1", match);
            _matched.Add((match, inTitles), set);
        }

        return set;
    }

    /// <summary>All of several terms; those of words are asked for at once, so that the rarest leads.</summary>
    private ItemSet All(IReadOnlyList<QueryNode> terms, bool isRequired)
    {
        var words = terms.OfType<QueryTerm>().Where(t => t.Values.All(v => v is TextValue text && !ItemColumns.IsMarked(t.Field) && !IsInitial(t.Field, text) && MatchPhrases.Of(t.Field, text) is not null)).ToList();
        if (words.Count < 2)
        {
            return terms.Select(t => Node(t, isRequired)).Aggregate((a, b) => a.And(b));
        }

        var inTitles = words.TrueForAll(t => SearchColumns.IsTitle(t.Field));
        var match = string.Join(" AND ", words.Select(t => $"({string.Join(" OR ", t.Values.Select(v => $"({MatchPhrases.Of(t.Field, (TextValue)v)})"))})").Distinct(StringComparer.Ordinal));
        var found = Matching(match, inTitles);
        FewestWords = isRequired ? Math.Min(FewestWords, found.Count) : FewestWords;
        return terms.Where(t => !words.Contains(t)).Select(t => Node(t, isRequired)).Aggregate(found, (a, b) => a.And(b));
    }

    private ItemSet Number(QueryTerm term, NumberValue number)
    {
        IsInexact |= (number.Min is { } low && !ItemRow.IsExact(low)) || (number.Max is { } high && !ItemRow.IsExact(high));
        var lets = Range(number);
        var field = term.Field;
        if (ReferenceEquals(field, QueryFields.Episode))
        {
            return Episodes(number);
        }

        if (ReferenceEquals(field, QueryFields.Rating))
        {
            if (columns.Marked(ItemColumns.ManyMarks, "").Count == 0)
            {
                return columns.Where(NumberColumn.Mine, lets);
            }

            return columns.Of($"SELECT item FROM ratings WHERE whose='own' AND {(number.Min is null && number.Max is null ? "of_ten IS NOT NULL" : "of_ten>=?1 AND of_ten<=?2" + (number.IsStrict ? " AND of_ten>?1 AND of_ten<?2" : ""))}", Low(number), High(number));
        }

        if (term.Argument is { } site)
        {
            return OfSite(ReferenceEquals(field, QueryFields.Site) ? "of_ten" : "votes", site.ToLowerInvariant(), lets);
        }

        return columns.Where(
            ReferenceEquals(field, QueryFields.Year) ? NumberColumn.Year : ReferenceEquals(field, QueryFields.Season) ? NumberColumn.Season : ReferenceEquals(field, QueryFields.Plays) ? NumberColumn.Plays
            : ReferenceEquals(field, QueryFields.Runtime) ? NumberColumn.Runtime : ReferenceEquals(field, QueryFields.Site) ? NumberColumn.Site : NumberColumn.Votes, lets);
    }

    private static double Low(NumberValue number) => number.Min is { } min ? (double)min : double.MinValue;

    private static double High(NumberValue number) => number.Max is { } max ? (double)max : double.MaxValue;

    private static Func<double, bool> Range(NumberValue number)
    {
        var (low, high) = (Low(number), High(number));
        return number.IsStrict ? n => (number.Min is null ? n >= low : n > low) && (number.Max is null ? n <= high : n < high) : n => n >= low && n <= high;
    }

    /// <summary>The first mark of the site that an item has.</summary>
    private ItemSet OfSite(string column, string site, Func<double, bool> lets)
    {
        var set = new ItemSet(columns.Limit);
        using var rows = connection.Query($"SELECT item, max({column}) FROM ratings WHERE whose='site' AND site=?1 GROUP BY item", site);
        while (rows.Read())
        {
            if (!rows.IsDBNull(1) && lets(rows.GetDouble(1)))
            {
                set.Add(rows.GetInt64(0));
            }
        }

        return set;
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

    private ItemSet Flag(QueryField field, FlagValue flag)
    {
        var yes = ReferenceEquals(field, QueryFields.Watched) ? columns.Where(NumberColumn.Plays, n => n > 0) : columns.Marked(ItemColumns.Favourite, "");
        return flag.Yes ? yes : columns.Exists.Except(yes);
    }

    private ItemSet Days(QueryField field, (DateOnly First, DateOnly Last) days)
    {
        if (NumberOf(field) is { } column)
        {
            return columns.Where(column, day => day >= days.First.DayNumber && day <= days.Last.DayNumber);
        }

        var from = ReferenceEquals(field, QueryFields.Watched) ? "watches WHERE day" : ReferenceEquals(field, QueryFields.Rated) ? "ratings WHERE whose='own' AND day" : ReferenceEquals(field, QueryFields.Listed) ? "lists WHERE day" : "files WHERE modified";
        var name = from[(from.LastIndexOf(' ') + 1)..];
        return columns.Of($"SELECT item FROM {from}>=?1 AND {name}<=?2", ItemRow.Day(days.First), ItemRow.Day(days.Last) + EndOfDay);
    }

    private static NumberColumn? NumberOf(QueryField field)
        => ReferenceEquals(field, QueryFields.Released) ? NumberColumn.Released : ReferenceEquals(field, QueryFields.Added) ? NumberColumn.Added : ReferenceEquals(field, QueryFields.Made) ? NumberColumn.Made : null;

    private ItemSet Id(IdValue id)
    {
        var isOwn = string.Equals(id.Scheme, SourceItem.Scheme, StringComparison.Ordinal);
        if (id.Value is { } value)
        {
            return isOwn ? columns.Of("SELECT id FROM items WHERE slug=?1", value) : columns.Of("SELECT item FROM item_ids WHERE scheme=?1 AND value=?2", id.Scheme, value);
        }

        // All below tmdb. come before tmdb/, the next character.
        return isOwn ? columns.Exists : columns.Of("SELECT item FROM item_ids WHERE scheme=?1 OR (scheme>?2 AND scheme<?3)", id.Scheme, id.Scheme + ".", id.Scheme + "/");
    }
}
