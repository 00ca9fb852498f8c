using System.Text;
using MediaBridge.Core.Queries;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>The columns of the full-text index: what queries compare, folded by the same code, each value between marks.</summary>
internal static class SearchColumns
{
    /// <summary>Stands before, between and behind values: phrases do not run over it, and with it on both sides a phrase is a whole value. Folded texts have no such character.</summary>
    public const char Mark = '\uE000';

    /// <summary>Columns that plain words look into, in the order of the table.</summary>
    private static readonly (string Column, QueryField Field)[] AnywhereColumns =
    [
        ("title", QueryFields.Title), ("original", QueryFields.Original), ("series", QueryFields.Series), ("overview", QueryFields.Plot), ("genres", QueryFields.Genre), ("studio", QueryFields.Studio),
        ("keywords", QueryFields.Keyword), ("collection", QueryFields.Collection), ("people", QueryFields.Person), ("tags", QueryFields.Tag), ("note", QueryFields.Note), ("file", QueryFields.Path), ("prompt", QueryFields.Prompt),
    ];

    private static readonly (string Column, QueryField Field)[] FieldColumns =
    [
        ("kind", QueryFields.Kind), ("type", QueryFields.Type), ("genre", QueryFields.Genre), ("country", QueryFields.Country), ("language", QueryFields.Language), ("certification", QueryFields.Certification),
        ("cast", QueryFields.Actor), ("director", QueryFields.Director), ("writer", QueryFields.Writer), ("list", QueryFields.List), ("resolution", QueryFields.Resolution), ("codec", QueryFields.Codec), ("hdr", QueryFields.Hdr), ("edition", QueryFields.Edition),
    ];

    private static readonly Dictionary<QueryField, string> ByField = AnywhereColumns.Where(c => c.Field != QueryFields.Genre).Concat(FieldColumns).ToDictionary(c => c.Field, c => c.Column);

    /// <summary>How much a hit in each column counts when results are ranked, in the order of the table.</summary>
    public const string Weights = "10, 8, 6, 1, 2, 1, 2, 4, 5, 4, 2, 1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0";

    /// <summary>All names, in the order of the table.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. AnywhereColumns.Concat(FieldColumns).Select(c => c.Column)];

    /// <summary>The column filter that a field stands for, such as <c>{title original}</c>.</summary>
    public static string FilterOf(QueryField field)
        => ReferenceEquals(field, QueryFields.Anywhere) ? $"{{{string.Join(' ', AnywhereColumns.Select(c => c.Column))}}}" : $"{{{ByField[field]}}}";

    /// <summary>The texts of an item, in the order of <see cref="Names"/>; null for none.</summary>
    /// <param name="item">The item.</param>
    /// <param name="isPlain">Whether the index takes them apart as queries do.</param>
    public static string?[] Of(QueryItem item, out bool isPlain)
    {
        var texts = new string?[AnywhereColumns.Length + FieldColumns.Length];
        isPlain = true;
        for (var i = 0; i < texts.Length; i++)
        {
            var (_, field) = i < AnywhereColumns.Length ? AnywhereColumns[i] : FieldColumns[i - AnywhereColumns.Length];
            var values = i < AnywhereColumns.Length && ReferenceEquals(field, QueryFields.Genre) ? Raw(item.Item) : item.Folded(field);
            texts[i] = Join(values, ref isPlain);
        }

        return texts;
    }

    /// <summary>Plain words compare genres as they are written, <c>genre:</c> in all their names.</summary>
    private static string[] Raw(MediaItem item) => [.. (item.Description?.Genres ?? []).Select(TextFold.Words).Where(t => t.Length > 0)];

    private static string? Join(string[] values, ref bool isPlain)
    {
        if (values.Length == 0)
        {
            return null;
        }

        var text = new StringBuilder().Append(Mark);
        foreach (var value in values)
        {
            isPlain &= PlainText.Is(value);
            text.Append(' ').Append(value).Append(' ').Append(Mark);
        }

        return text.ToString();
    }
}
