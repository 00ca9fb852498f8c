using MediaBridge.Sdk;

namespace MediaBridge.Core.Queries;

/// <summary>Compiles queries to predicates over items, for streams. What an item does not say matches nothing; the opposite of that matches.</summary>
internal static class QueryPredicate
{
    /// <summary>Whether an item matches; thread-safe.</summary>
    /// <param name="query">The query; its order is not looked at.</param>
    /// <param name="today">The day from which <c>30d</c> counts.</param>
    public static Func<MediaItem, bool> Compile(Query query, DateOnly today)
    {
        var root = Compile(query.Root, today);
        return item => root(new QueryItem(item));
    }

    private static Func<QueryItem, bool> Compile(QueryNode node, DateOnly today)
    {
        switch (node)
        {
            case QueryAnd and:
                var all = and.Terms.Select(t => Compile(t, today)).ToArray();
                return item => Array.TrueForAll(all, t => t(item));
            case QueryOr or:
                var any = or.Terms.Select(t => Compile(t, today)).ToArray();
                return item => Array.Exists(any, t => t(item));
            case QueryNot not:
                var inner = Compile(not.Term, today);
                return item => !inner(item);
            case QueryTerm term:
                var values = term.Values.Select(v => Compile(term, v, today)).ToArray();
                return item => Array.Exists(values, v => v(item));
            default:
                return _ => true;
        }
    }

    private static Func<QueryItem, bool> Compile(QueryTerm term, QueryValue value, DateOnly today)
    {
        var field = term.Field;
        switch (value)
        {
            case TextValue text:
                return item => Array.Exists(item.Folded(field), t => Matches(t, text));
            case NumberValue number:
                return item => QueryNumbers.Of(item.Item, field, term.Argument).Any(number.Contains);
            case DateValue date:
                var (first, last) = date.Days(today);
                return item => QueryDates.Of(item.Item, field).Any(d => d >= first && d <= last);
            case FlagValue flag:
                return item => QueryFlags.Of(item.Item, field) == flag.Yes;
            case IdValue id:
                return item => item.Item.Ids.Any(i => Matches(i, id));
            case FacetValue facet:
                return item => QueryFlags.Has(item.Item, facet.Facet);
            default:
                return _ => false;
        }
    }

    /// <summary>Whether a folded text has the words.</summary>
    public static bool Matches(string folded, TextValue text) => text.Match == TextMatch.Exact
        ? string.Equals(folded, text.Words, StringComparison.Ordinal)
        : TextFold.Contains(folded, text.Words, text.Match == TextMatch.Prefix);

    private static bool Matches(ExternalId id, IdValue wanted) => wanted.Value is { } value
        ? string.Equals(id.Scheme, wanted.Scheme, StringComparison.Ordinal) && string.Equals(id.Value, value, StringComparison.Ordinal)
        : id.Scheme.StartsWith(wanted.Scheme, StringComparison.Ordinal) && (id.Scheme.Length == wanted.Scheme.Length || id.Scheme[wanted.Scheme.Length] == '.');
}
