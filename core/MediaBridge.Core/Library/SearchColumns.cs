using MediaBridge.Core.Queries;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>The columns of the full-text index: what queries compare, folded by the same code, each value between marks.</summary>
internal static class SearchColumns
{
    /// <summary>Stands before, between and behind values where they are kept; the index has <see cref="WholeValues"/> there. Folded texts have no such character.</summary>
    public const char Mark = '\uE000';

    /// <summary>How many columns have names of works: the first of <see cref="Names"/>.</summary>
    public const int TitleColumns = 4;

    /// <summary>These, a bit for each.</summary>
    public const ushort TitleBits = (1 << TitleColumns) - 1;

    /// <summary>All columns, a bit for each.</summary>
    public const ushort AllBits = ushort.MaxValue;

    /// <summary>Letters that stand with each value.</summary>
    private const int Around = 3;

    private const string Cast = "cast";
    private const string Crew = "crew";

    /// <summary>How much a hit in each column counts when results are ranked, in the order of the table.</summary>
    public const string Weights = "10, 8, 6, 4, 1, 2, 1, 2, 5, 5, 5, 5, 4, 2, 1, 3";

    /// <summary>Columns before and behind those of people.</summary>
    private static readonly (string Column, QueryField Field)[] Plain =
    [
        ("title", QueryFields.Title), ("original", QueryFields.Original), ("series", QueryFields.Series), ("collection", QueryFields.Collection), ("overview", QueryFields.Plot), ("genres", QueryFields.Genre),
        ("studio", QueryFields.Studio), ("keywords", QueryFields.Keyword), ("tags", QueryFields.Tag), ("note", QueryFields.Note), ("file", QueryFields.Path), ("prompt", QueryFields.Prompt),
    ];

    private static readonly (string Column, QueryField? Field)[] People = [(Cast, QueryFields.Actor), ("director", QueryFields.Director), ("writer", QueryFields.Writer), (Crew, null)];

    private static readonly int FirstPeople = Array.FindIndex(Plain, c => c.Column is "tags");

    /// <summary>All names, in the order of the table.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Plain[..FirstPeople].Select(c => c.Column), .. People.Select(c => c.Column), .. Plain[FirstPeople..].Select(c => c.Column)];

    private static readonly Dictionary<QueryField, string> ByField = Plain.Where(c => c.Field != QueryFields.Genre).Select(c => (c.Field, c.Column))
        .Concat(People.Where(c => c.Field is not null).Select(c => (Field: c.Field!, c.Column))).Append((QueryFields.Person, string.Join(' ', People.Select(c => c.Column)))).ToDictionary(c => c.Item1, c => c.Item2);

    /// <summary>The column filter that a field stands for, such as <c>{title} : </c>; empty for all.</summary>
    public static string FilterOf(QueryField field) => ReferenceEquals(field, QueryFields.Anywhere) ? "" : $"{{{ByField[field]}}} : ";

    /// <summary>The columns that a field stands for, a bit for each.</summary>
    public static ushort BitsOf(QueryField field)
        => ReferenceEquals(field, QueryFields.Anywhere) ? AllBits : (ushort)ByField[field].Split(' ').Sum(c => 1 << Names.ToList().IndexOf(c));

    /// <summary>The column filter of the names of works.</summary>
    public static string TitleFilter { get; } = $"{{{string.Join(' ', Names.Take(TitleColumns))}}} : ";

    /// <summary>Places of the columns whose words near ones are looked for among: names of works and people, and tags.</summary>
    public static IReadOnlyList<int> Named { get; } = [.. Enumerable.Range(0, TitleColumns), .. Enumerable.Range(FirstPeople, People.Length + 1)];

    /// <summary>Whether all of a field stands in the table of titles.</summary>
    public static bool IsTitle(QueryField field) => Array.FindIndex(Plain, c => ReferenceEquals(c.Field, field)) is >= 0 and < TitleColumns;

    /// <summary>The texts of an item, in the order of <see cref="Names"/>; null for none.</summary>
    /// <param name="item">The item.</param>
    /// <param name="isPlain">Whether the index takes them apart as queries do.</param>
    public static string?[] Of(MediaItem item, out bool isPlain)
    {
        var texts = new string?[Plain.Length + People.Length];
        isPlain = true;
        for (var i = 0; i < Plain.Length; i++)
        {
            var field = Plain[i].Field;
            texts[i < FirstPeople ? i : i + People.Length] = Join(ReferenceEquals(field, QueryFields.Genre) ? Raw(item) : QueryItem.Fold(item, field), ref isPlain);
        }

        for (var i = 0; i < People.Length; i++)
        {
            texts[FirstPeople + i] = Join(PeopleOf(item, People[i].Field), ref isPlain);
        }

        return texts;
    }

    /// <summary>The names of a column; each person stands in one of them.</summary>
    private static string[] PeopleOf(MediaItem item, QueryField? field)
    {
        if (field is not null)
        {
            return QueryItem.Fold(item, field);
        }

        var crew = item.People?.Where(p => p.Role is not (Person.Actor or Person.Guest or Person.Director or Person.Writer)).Select(p => TextFold.Words(p.Name)).Where(n => n.Length > 0);
        return crew is null ? [] : [.. crew];
    }

    /// <summary>Plain words compare genres as they are written, <c>genre:</c> in all their names.</summary>
    private static string[] Raw(MediaItem item) => [.. (item.Description?.Genres ?? []).Select(TextFold.Words).Where(t => t.Length > 0)];

    private static string? Join(string[] values, ref bool isPlain)
    {
        if (values.Length == 0)
        {
            return null;
        }

        var length = 1;
        foreach (var value in values)
        {
            isPlain &= PlainText.Is(value);
            length += value.Length + Around;
        }

        return string.Create(length, values, static (text, all) =>
        {
            text[0] = Mark;
            var at = 1;
            foreach (var value in all)
            {
                text[at++] = ' ';
                value.CopyTo(text[at..]);
                at += value.Length;
                text[at++] = ' ';
                text[at++] = Mark;
            }
        });
    }
}
