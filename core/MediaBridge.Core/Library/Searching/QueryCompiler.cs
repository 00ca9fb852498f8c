using System.Globalization;
using MediaBridge.Core.Queries;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Compiles queries to SQL and full-text searches that give what <see cref="QueryPredicate"/> gives.</summary>
internal sealed class QueryCompiler
{
    private readonly DateOnly _today;
    private readonly List<object> _values = [];
    private bool _inexact;

    private QueryCompiler(DateOnly today) => _today = today;

    /// <summary>The condition of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="today">The day from which <c>30d</c> counts.</param>
    public static SqlCondition Compile(Query query, DateOnly today)
    {
        var compiler = new QueryCompiler(today);
        var where = compiler.Node(query.Root);
        return new SqlCondition { Where = where, Values = compiler._values, IsInexact = compiler._inexact, Match = MatchPhrases.Required(query.Root), Query = query };
    }

    private string Node(QueryNode node) => node switch
    {
        QueryAnd and => $"({string.Join(" AND ", and.Terms.Select(Node))})",
        QueryOr or => $"({string.Join(" OR ", or.Terms.Select(Node))})",
        QueryNot not => $"({Node(not.Term)} IS NOT 1)", // what an item does not say matches nothing, and its opposite does
        QueryTerm term => term.Values.Count == 1 ? Value(term, term.Values[0]) : $"({string.Join(" OR ", term.Values.Select(v => Value(term, v)))})",
        _ => "1",
    };

    private string Value(QueryTerm term, QueryValue value) => value switch
    {
        TextValue text => MatchPhrases.Of(term.Field, text) is { } match ? $"i.id IN (SELECT rowid FROM search WHERE search MATCH {Bind(match)})" : "0",
        NumberValue number => Number(term, number),
        DateValue date => Days(term.Field, date.Days(_today)),
        FlagValue flag => $"({(ReferenceEquals(term.Field, QueryFields.Watched) ? "i.plays>0" : "i.favourite=1")}) IS {(flag.Yes ? "1" : "NOT 1")}",
        IdValue id => Id(id),
        FacetValue facet => $"(i.facets & {1L << Array.IndexOf([.. ItemRow.FacetBits], facet.Facet)})<>0",
        _ => "0",
    };

    private string Number(QueryTerm term, NumberValue number)
    {
        var field = term.Field;
        if (ReferenceEquals(field, QueryFields.Episode))
        {
            return Episode(number);
        }

        if (ReferenceEquals(field, QueryFields.Rating))
        {
            return $"i.id IN (SELECT item FROM ratings WHERE whose='own' AND {Range("of_ten", number)})";
        }

        var column = ReferenceEquals(field, QueryFields.Year) ? "year" : ReferenceEquals(field, QueryFields.Season) ? "season" : ReferenceEquals(field, QueryFields.Plays) ? "plays"
            : ReferenceEquals(field, QueryFields.Runtime) ? "runtime" : ReferenceEquals(field, QueryFields.Site) ? "rating" : "votes";
        if (term.Argument is not { } site)
        {
            return Range($"i.{column}", number);
        }

        // The best mark of the site: a lower end holds when any mark is above it, an upper one only when all are below.
        var mark = ReferenceEquals(field, QueryFields.Site) ? "of_ten" : "votes";
        var at = Bind(site.ToLowerInvariant());
        return number.Max is null
            ? $"i.id IN (SELECT item FROM ratings WHERE whose='site' AND site={at} AND {Range(mark, number)})"
            : $"i.id IN (SELECT item FROM ratings WHERE whose='site' AND site={at} GROUP BY item HAVING {Range($"max({mark})", number)})";
    }

    private string Episode(NumberValue number)
    {
        // The first and last whole number inside.
        var low = number.Min is { } min ? Math.Clamp(number.IsStrict ? Math.Floor(min) + 1 : Math.Ceiling(min), int.MinValue, int.MaxValue) : int.MinValue;
        var high = number.Max is { } max ? Math.Clamp(number.IsStrict ? Math.Ceiling(max) - 1 : Math.Floor(max), int.MinValue, int.MaxValue) : int.MaxValue;
        return number is { Min: > int.MaxValue } or { Max: < int.MinValue }
            ? "0"
            : $"max(i.number, {((long)low).ToString(CultureInfo.InvariantCulture)})<=min(coalesce(i.last_number, i.number), {((long)high).ToString(CultureInfo.InvariantCulture)})";
    }

    private string Range(string column, NumberValue number)
    {
        var ends = new List<string>(2);
        End(number.Min, number.IsStrict ? ">" : ">=");
        End(number.Max, number.IsStrict ? "<" : "<=");
        return ends.Count == 0 ? $"{column} IS NOT NULL" : ends.Count == 1 ? ends[0] : $"({ends[0]} AND {ends[1]})";

        void End(decimal? end, string op)
        {
            if (end is { } value)
            {
                _inexact |= !ItemRow.IsExact(value);
                ends.Add($"{column}{op}{Bind((double)value)}");
            }
        }
    }

    private string Days(QueryField field, (DateOnly First, DateOnly Last) days)
    {
        var (table, column) = DayPlaces.Of(field);
        var between = $"{column}>={Bind(ItemRow.Day(days.First)!)} AND {column}<={Bind(ItemRow.Day(days.Last) + DayPlaces.EndOfDay)}";
        return table is null ? $"({between})" : $"i.id IN (SELECT item FROM {table} WHERE {DayPlaces.Only(table)}{between})";
    }

    private string Id(IdValue id)
    {
        var isOwn = string.Equals(id.Scheme, SourceItem.Scheme, StringComparison.Ordinal);
        if (id.Value is { } value)
        {
            return isOwn ? $"i.slug={Bind(value)}" : $"i.id IN (SELECT item FROM item_ids WHERE scheme={Bind(id.Scheme)} AND value={Bind(value)})";
        }

        // All below tmdb. come before tmdb/, the next character.
        return isOwn ? "1" : $"i.id IN (SELECT item FROM item_ids WHERE scheme={Bind(id.Scheme)} OR (scheme>{Bind(id.Scheme + ".")} AND scheme<{Bind(id.Scheme + "/")}))";
    }

    private string Bind(object value)
    {
        _values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"?{_values.Count}");
    }
}
