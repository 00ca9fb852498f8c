using System.Globalization;

namespace MediaBridge.Core.Queries;

/// <summary>Writes queries in their canonical form.</summary>
internal static class QueryPrinter
{
    public static string Print(Query query)
    {
        var sorts = query.Sort.Select(s => $"{QueryFields.Sort}:{s.Field.Name}{(s.Descending ? "-" : "")}");
        var root = query.Root is QueryAll ? [] : new[] { Print(query.Root, nested: false) };
        return string.Join(' ', root.Concat(sorts));
    }

    private static string Print(QueryNode node, bool nested) => node switch
    {
        QueryAnd and => Wrap(string.Join(' ', and.Terms.Select(t => Print(t, nested: t is QueryOr))), nested),
        QueryOr or => Wrap(string.Join(" | ", or.Terms.Select(t => Print(t, nested: false))), nested),
        QueryNot not => $"-{Print(not.Term, nested: true)}",
        QueryTerm term => Print(term),
        _ => "",
    };

    private static string Wrap(string text, bool nested) => nested ? $"({text})" : text;

    private static string Print(QueryTerm term)
    {
        var values = string.Join('|', term.Values.Select(Print));
        var argument = term.Argument is null ? "" : $".{term.Argument}";
        return ReferenceEquals(term.Field, QueryFields.Anywhere) ? values : $"{term.Field.Name}{argument}:{values}";
    }

    private static string Print(QueryValue value) => value switch
    {
        TextValue { Match: TextMatch.Prefix } text => text.Words.Replace(' ', '-'),
        TextValue { Match: TextMatch.Phrase } text => $"\"{text.Words}\"",
        TextValue text => $"=\"{text.Words}\"",
        NumberValue number => Range(Number(number.Min), Number(number.Max), number.IsStrict),
        DateValue date => Range(date.From?.ToString(), date.To?.ToString(), date.IsStrict),
        FlagValue flag => flag.Yes ? "yes" : "no",
        IdValue { Value: null } id => id.Scheme,
        IdValue id => Quote($"{id.Scheme}:{id.Value}"),
        FacetValue facet => facet.Facet,
        _ => "",
    };

    private static string Range(string? min, string? max, bool strict)
    {
        if (strict)
        {
            return min is not null ? $">{min}" : $"<{max}";
        }

        return string.Equals(min, max, StringComparison.Ordinal) && min is not null ? min : $"{min}..{max}";
    }

    private static string? Number(decimal? value) => value?.ToString("0.#############################", CultureInfo.InvariantCulture);

    private static string Quote(string text)
        => text.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '.' or '-' or '_' or '/')
            ? text
            : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
