using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Queries;

/// <summary>Reads values as their field wants them.</summary>
internal static class QueryValues
{
    /// <summary>The value, or what is wrong; neither for a plain word without letters or digits, which says nothing.</summary>
    public static (QueryValue? Value, string? Problem) Read(QueryField field, string text, bool quoted, string op)
    {
        if (text.Length == 0 && !ReferenceEquals(field, QueryFields.Anywhere))
        {
            return (null, $"The field '{field.Name}' has no value.");
        }

        return field.Type switch
        {
            QueryFieldType.Text => Text(field, text, quoted, op),
            QueryFieldType.Number => Number(field, text, op, t => Decimal(t)),
            QueryFieldType.Minutes => Number(field, text, op, Minutes),
            QueryFieldType.Date => Dates(field, text, op),
            QueryFieldType.Flag => Flag(text) is { } flag && op.Length == 0 ? (flag, null) : (null, Wrong(field, op + text)),
            QueryFieldType.FlagOrDate => Flag(text) is { } flag && op.Length == 0 ? (flag, null) : Dates(field, text, op),
            QueryFieldType.Id => Id(field, text, op),
            _ => Facet(field, text, op),
        };
    }

    /// <summary>How values of the field are written.</summary>
    public static string Form(QueryField field) => field.Type switch
    {
        QueryFieldType.Text => $"Write {field.Name}:word, {field.Name}:\"some words\" or {field.Name}:=\"the whole text\".",
        QueryFieldType.Number when field.Name is "year" => "Write year:1999, year:1990..1999, year:1990.. or year:>=1990.",
        QueryFieldType.Number => $"Write {field.Name}:7, {field.Name}:7..9, {field.Name}:7.. or {field.Name}:>=7.",
        QueryFieldType.Minutes => $"Write {field.Name}:90..120 or {field.Name}:>=1h30m.",
        QueryFieldType.Date => $"Write {field.Name}:2024, {field.Name}:2024-01..2024-06, {field.Name}:30d.. or {field.Name}:>=2024-01-31.",
        QueryFieldType.Flag => $"Write {field.Name}:yes or {field.Name}:no.",
        QueryFieldType.FlagOrDate => $"Write {field.Name}:yes, {field.Name}:no, {field.Name}:2024 or {field.Name}:30d...",
        QueryFieldType.Id => $"Write {field.Name}:imdb or {field.Name}:imdb:tt0133093.",
        _ => $"Write {field.Name}: and one of {string.Join(", ", WellKnown.Facets)}.",
    };

    private static (QueryValue? Value, string? Problem) Text(QueryField field, string text, bool quoted, string op)
    {
        if (op.Length > 0 && op is not "=")
        {
            // Among plain words this is no comparison but a sign, as in "I <3 you".
            return ReferenceEquals(field, QueryFields.Anywhere) ? Text(field, text, quoted, "") : (null, $"The field '{field.Name}' holds words, which have no '{op}'.");
        }

        var words = QueryWords.Normalise(field, TextFold.Words(text));
        if (words.Length == 0)
        {
            return (null, ReferenceEquals(field, QueryFields.Anywhere) ? null : $"{ProblemCollector.Show(text)} has no letter or digit to look for.");
        }

        return (new TextValue { Words = words, Match = op is "=" || (!quoted && QueryWords.IsWhole(field, words)) ? TextMatch.Exact : quoted ? TextMatch.Phrase : TextMatch.Prefix }, null);
    }

    private static (QueryValue? Value, string? Problem) Number(QueryField field, string text, string op, Func<string, decimal?> read)
    {
        if (Ends(text, op, read) is not var (min, max))
        {
            return (null, Wrong(field, op + text));
        }

        return min > max
            ? (null, $"The range {ProblemCollector.Show(text)} runs backwards.")
            : (new NumberValue { Min = min, Max = max, IsStrict = op is ">" or "<" }, null);
    }

    private static (QueryValue? Value, string? Problem) Dates(QueryField field, string text, string op)
    {
        if (Ends(text, op, QueryDate.Parse) is not var (from, to))
        {
            return (null, Wrong(field, op + text));
        }

        // Ends with a calendar date can be compared now; those some time ago depend on today.
        var backwards = from is { IsAgo: false } a && to is { IsAgo: false } b && a.Days(default).First > b.Days(default).Last;
        return backwards
            ? (null, $"The range {ProblemCollector.Show(text)} runs backwards.")
            : (new DateValue { From = from, To = to, IsStrict = op is ">" or "<" }, null);
    }

    /// <summary>Both ends of a range, a comparison or a single value; null if one of them cannot be read.</summary>
    private static (T? Min, T? Max)? Ends<T>(string text, string op, Func<string, T?> read)
        where T : struct
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (op.Length > 0 || dots < 0)
        {
            return read(text) is { } value ? (op is "<" or "<=" ? null : value, op is ">" or ">=" ? null : value) : null;
        }

        var (left, right) = (text[..dots], text[(dots + 2)..]);
        var (min, max) = (read(left), read(right));
        return (left.Length > 0 && min is null) || (right.Length > 0 && max is null) ? null : (min, max);
    }

    private static FlagValue? Flag(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "true" => new FlagValue(true),
        "no" or "false" => new FlagValue(false),
        _ => null,
    };

    private static (QueryValue? Value, string? Problem) Id(QueryField field, string text, string op)
    {
        if (op.Length > 0)
        {
            return (null, Wrong(field, op + text));
        }

        if (ExternalId.TryParse(text, out var id))
        {
            return (new IdValue { Scheme = id.Scheme, Value = id.Value }, null);
        }

        var scheme = text.ToLowerInvariant();
        return Names.IsScheme(scheme) ? (new IdValue { Scheme = scheme }, null) : (null, Wrong(field, text));
    }

    private static (QueryValue? Value, string? Problem) Facet(QueryField field, string text, string op)
    {
        var facet = text.ToLowerInvariant();
        if (op.Length == 0 && WellKnown.Facets.Contains(facet, StringComparer.Ordinal))
        {
            return (new FacetValue(facet), null);
        }

        var near = Nearest.Of(facet, WellKnown.Facets) is { } known ? $" Did you mean '{known}'?" : "";
        return (null, $"{Wrong(field, op + text)}{near}");
    }

    private static decimal? Decimal(string text)
        => text.Length <= 20 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static decimal? Minutes(string text)
        => Decimal(text) ?? (text.Length > 0 && char.IsAsciiLetter(text[^1]) && Durations.TryParse(text, out var duration) ? (decimal)duration.TotalMinutes : null);

    private static string Wrong(QueryField field, string text) => $"{ProblemCollector.Show(text)} is no value of the field '{field.Name}'.";
}
