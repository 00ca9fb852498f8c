using MediaBridge.Core.Queries;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Rewrites queries: plain words to one field, and words to those of the library that are spelt nearly so.</summary>
internal sealed class FuzzyQuery(LibraryStore store)
{
    private readonly NearWords _near = new(store);

    /// <summary>The query with its plain words looked for in one field.</summary>
    public static Query In(Query query, QueryField field) => query with { Root = Each(query.Root, t => ReferenceEquals(t.Field, QueryFields.Anywhere) ? t with { Field = field } : t) };

    /// <summary>The query whose words are whole ones, not the beginnings of others; null if it has none that are not.</summary>
    public static Query? Whole(Query query)
    {
        var changed = false;
        var root = Each(query.Root, t => t with
        {
            Values = [.. t.Values.Select(v =>
            {
                if (v is not TextValue { Match: TextMatch.Prefix } text)
                {
                    return v;
                }

                changed = true;
                return text with { Match = TextMatch.Phrase };
            })],
        });
        return changed ? query with { Root = root } : null;
    }

    /// <summary>The query that takes near words too.</summary>
    public Query Widened(Query query) => query with { Root = Each(query.Root, t => t with { Values = [.. t.Values.SelectMany(Near).Distinct()] }) };

    /// <summary>The query with each unknown word replaced by the nearest one; null if there is none to replace.</summary>
    public Query? Corrected(Query query)
    {
        var changed = false;
        var root = Each(query.Root, t => t with { Values = [.. t.Values.Select(v => Correct(v, ref changed))] });
        return changed ? query with { Root = root } : null;
    }

    private static QueryNode Each(QueryNode node, Func<QueryTerm, QueryTerm> change) => node switch
    {
        QueryAnd and => new QueryAnd([.. and.Terms.Select(t => Each(t, change))]),
        QueryOr or => new QueryOr([.. or.Terms.Select(t => Each(t, change))]),
        QueryTerm term => change(term),
        _ => node, // what is not wanted is meant as it is spelt
    };

    private IEnumerable<QueryValue> Near(QueryValue value)
    {
        yield return value;
        if (value is TextValue text)
        {
            var words = text.Words.Split(' ');
            for (var i = 0; i < words.Length; i++)
            {
                foreach (var near in _near.Of(words[i]).Where(n => !string.Equals(n, words[i], StringComparison.Ordinal)))
                {
                    yield return text with { Words = string.Join(' ', words.Select((w, n) => n == i ? near : w)) };
                }
            }
        }
    }

    private QueryValue Correct(QueryValue value, ref bool changed)
    {
        if (value is not TextValue text)
        {
            return value;
        }

        var words = text.Words.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            // Another number is another film, and short words are near to everything.
            if (words[i].Length > 2 && !words[i].All(char.IsAsciiDigit) && _near.Of(words[i]) is [var near, ..] && !string.Equals(near, words[i], StringComparison.Ordinal))
            {
                (words[i], changed) = (near, true);
            }
        }

        return text with { Words = string.Join(' ', words) };
    }
}
