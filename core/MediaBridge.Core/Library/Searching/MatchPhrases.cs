using MediaBridge.Core.Queries;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Words of queries as phrases of the full-text index.</summary>
internal static class MatchPhrases
{
    /// <summary>What finds the words in the columns of a field; null if no item can have them that is not looked at itself.</summary>
    public static string? Of(QueryField field, TextValue text)
        => Of(SearchColumns.FilterOf(field), text);

    /// <summary>The same for words in the names of works.</summary>
    public static string? InTitles(QueryField field, TextValue text)
        => Of(ReferenceEquals(field, QueryFields.Anywhere) ? SearchColumns.TitleFilter : SearchColumns.FilterOf(field), text);

    /// <summary>The terms of a query that all hits have in common and that tell one hit from another: words that are neither negated nor one of several choices with others than words.</summary>
    public static IEnumerable<QueryTerm> Terms(QueryNode root)
        => (root is QueryAnd and ? and.Terms : [root]).OfType<QueryTerm>().Where(t => t.Values.All(v => v is TextValue) && IsRanked(t.Field));

    /// <summary>What all hits of a query have in common in the index; null for nothing.</summary>
    /// <param name="terms">Its terms: see <see cref="Terms"/>.</param>
    public static string? Required(IEnumerable<QueryTerm> terms)
    {
        var phrases = terms.Select(t => t.Values.Select(v => Of(t.Field, (TextValue)v)).OfType<string>().ToList()).Where(p => p.Count > 0).ToList();
        return phrases.Count == 0 ? null : string.Join(" AND ", phrases.Select(p => p.Count == 1 ? $"({p[0]})" : $"({string.Join(" OR ", p.Select(one => $"({one})"))})"));
    }

    private static string? Of(string filter, TextValue text)
    {
        if (!PlainText.Is(text.Words))
        {
            return null;
        }

        return filter + text.Match switch
        {
            TextMatch.Prefix => $"\"{text.Words}\"*",
            TextMatch.Phrase => $"\"{text.Words}\"",
            _ => $"\"{WholeValues.Of(text.Words)}\"",
        };
    }

    /// <summary>Whether one hit can be better than another: a kind or a codec only is or is not.</summary>
    private static bool IsRanked(QueryField field) => (field.IsAnywhere && !Columns.ItemColumns.IsMarked(field)) || ReferenceEquals(field, QueryFields.Anywhere) || ReferenceEquals(field, QueryFields.Actor) || ReferenceEquals(field, QueryFields.Director) || ReferenceEquals(field, QueryFields.Writer);
}
