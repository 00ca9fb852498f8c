using MediaBridge.Core.Items;
using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Evaluates queries to sets of items, from columns, marks and the full-text index; they are those that <see cref="QueryPredicate"/> lets through.</summary>
internal sealed class QuerySets(ReadingConnection connection, ColumnReader columns, WordSets words, DateOnly today)
{
    private readonly NumberSets _numbers = new(connection, columns);

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
            using var row = connection.Query(LibraryItems.One, id);
            if (row.Read() && matches(LibraryItems.Read(row, 0)))
            {
                looked.Add(id);
            }
        }

        return (found.Except(odd).And(columns.Exists).Or(looked), looked);
    }

    /// <summary>The items that have the words of terms in their titles; words that belong elsewhere are not looked for.</summary>
    public ItemSet InTitles(IEnumerable<QueryTerm> terms)
        => terms.Where(t => ReferenceEquals(t.Field, QueryFields.Anywhere) || SearchColumns.IsTitle(t.Field))
            .Select(t => t.Values.OfType<TextValue>().Select(v => words.InTitles(t.Field, v)).Aggregate((a, b) => a.Or(b)))
            .Aggregate((ItemSet?)null, (all, one) => all?.And(one) ?? one) ?? new ItemSet(columns.Limit);

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
        DateValue date => _numbers.Days(term.Field, date.Days(today)),
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
            return columns.Marked(columns.Values(field.Name).Where(v => QueryWords.Forms(field, TextFold.Words(v.Value)).Any(f => QueryPredicate.Matches(f, text))).Select(v => v.Mark));
        }

        return words.Of(field, text);
    }

    /// <summary>All of several terms; those of words are asked for at once, so that the rarest leads.</summary>
    private ItemSet All(IReadOnlyList<QueryNode> terms, bool isRequired)
    {
        var asked = terms.OfType<QueryTerm>().Where(t => t.Values.All(v => v is TextValue text && !ItemColumns.IsMarked(t.Field) && words.IsAsked(t.Field, text))).ToList();
        if (asked.Count < 2)
        {
            return terms.Select(t => Node(t, isRequired)).Aggregate((a, b) => a.And(b));
        }

        var match = string.Join(" AND ", asked.Select(t => $"({string.Join(" OR ", t.Values.Select(v => $"({MatchPhrases.Of(t.Field, (TextValue)v)})"))})").Distinct(StringComparer.Ordinal));
        var found = words.Matching(match);
        FewestWords = isRequired ? Math.Min(FewestWords, found.Count) : FewestWords;
        return terms.Where(t => !asked.Contains(t)).Select(t => Node(t, isRequired)).Aggregate(found, (a, b) => a.And(b));
    }

    private ItemSet Number(QueryTerm term, NumberValue number)
    {
        IsInexact |= (number.Min is { } low && !ItemRow.IsExact(low)) || (number.Max is { } high && !ItemRow.IsExact(high));
        return _numbers.Of(term, number);
    }

    private ItemSet Flag(QueryField field, FlagValue flag)
    {
        var yes = ReferenceEquals(field, QueryFields.Watched) ? columns.Where(NumberColumn.Plays, n => n > 0) : columns.Marked(ItemColumns.Favourite, "");
        return flag.Yes ? yes : columns.Exists.Except(yes);
    }

    private ItemSet Id(IdValue id)
    {
        var isOwn = string.Equals(id.Scheme, LibraryIds.Scheme, StringComparison.Ordinal);
        if (id.Value is { } value)
        {
            return isOwn ? columns.Of("SELECT id FROM items WHERE slug=?1", value) : columns.Of("SELECT item FROM item_ids WHERE scheme=?1 AND value=?2", id.Scheme, value);
        }

        // ids:tmdb finds all below tmdb. too.
        return isOwn ? columns.Exists : columns.Marked(columns.Values(ItemColumns.Scheme).Where(v => v.Value.StartsWith(id.Scheme, StringComparison.Ordinal) && (v.Value.Length == id.Scheme.Length || v.Value[id.Scheme.Length] == '.')).Select(v => v.Mark));
    }
}
