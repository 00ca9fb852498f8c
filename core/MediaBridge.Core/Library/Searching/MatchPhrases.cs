using MediaBridge.Core.Queries;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Words of queries as phrases of the full-text index.</summary>
internal static class MatchPhrases
{
    /// <summary>What finds the words in the columns of a field; null if no item can have them that is not looked at itself.</summary>
    public static string? Of(QueryField field, TextValue text)
    {
        if (!PlainText.Is(text.Words))
        {
            return null;
        }

        var phrase = text.Match switch
        {
            TextMatch.Prefix => $"\"{text.Words}\"*",
            TextMatch.Phrase => $"\"{text.Words}\"",
            _ => $"\"{SearchColumns.Mark} {text.Words} {SearchColumns.Mark}\"",
        };
        return SearchColumns.FilterOf(field) + phrase;
    }

    /// <summary>What all hits of a query have in common in the index: its words that are neither negated nor one of several choices with others than words; null for none.</summary>
    /// <param name="root">The query.</param>
    /// <param name="titlesOnly">Whether only words of titles count.</param>
    public static string? Required(QueryNode root, bool titlesOnly = false)
    {
        var terms = root is QueryAnd and ? and.Terms : [root];
        var phrases = terms.OfType<QueryTerm>().Where(t => t.Values.All(v => v is TextValue) && (titlesOnly ? ReferenceEquals(t.Field, QueryFields.Anywhere) || SearchColumns.IsTitle(t.Field) : IsRanked(t.Field)))
            .Select(t => t.Values.Select(v => Of(t.Field, (TextValue)v)).OfType<string>().ToList()).Where(p => p.Count > 0).ToList();
        return phrases.Count == 0 ? null : string.Join(" AND ", phrases.Select(p => p.Count == 1 ? $"({p[0]})" : $"({string.Join(" OR ", p.Select(one => $"({one})"))})"));
    }

    /// <summary>Whether one hit can be better than another: a kind or a codec only is or is not.</summary>
    private static bool IsRanked(QueryField field) => (field.IsAnywhere && !Columns.ItemColumns.IsMarked(field)) || ReferenceEquals(field, QueryFields.Anywhere) || ReferenceEquals(field, QueryFields.Actor) || ReferenceEquals(field, QueryFields.Director) || ReferenceEquals(field, QueryFields.Writer);
}
