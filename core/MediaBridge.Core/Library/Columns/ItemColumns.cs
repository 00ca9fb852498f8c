using MediaBridge.Core.Queries;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Columns;

/// <summary>What stands of an item in the columns: numbers, days counted from the first of year 1, and marks.</summary>
internal sealed class ItemColumns
{
    /// <summary>The mark of every item there is.</summary>
    public const string Exists = "";

    /// <summary>The mark of items that are looked at themselves.</summary>
    public const string Odd = "odd";

    /// <summary>The mark of favourites.</summary>
    public const string Favourite = "favourite";

    /// <summary>Marks of the letters of the alphabet and digits that words begin with: what a person types first would else match half of the index.</summary>
    public const string Initial = "initial";

    /// <summary>How many numbers there are.</summary>
    public static readonly int Count = Enum.GetValues<NumberColumn>().Length;

    /// <summary>Fields with few values: marks say which items have each.</summary>
    private static readonly QueryField[] Fields =
    [
        QueryFields.Kind, QueryFields.Type, QueryFields.Genre, QueryFields.Country, QueryFields.Language, QueryFields.Certification, QueryFields.List, QueryFields.Resolution, QueryFields.Codec, QueryFields.Hdr, QueryFields.Edition,
    ];

    private ItemColumns(long item, bool isNew) => (Item, IsNew) = (item, isNew);

    /// <summary>The item.</summary>
    public long Item { get; }

    /// <summary>Whether the columns hold nothing of it yet.</summary>
    public bool IsNew { get; }

    /// <summary>Its numbers by <see cref="NumberColumn"/>, NaN for none; null when the item is gone.</summary>
    public double[]? Numbers { get; private init; }

    /// <summary>Its marks: field and value.</summary>
    public IReadOnlyCollection<(string Field, string Value)> Marks { get; private init; } = [];

    /// <summary>Whether a field stands in marks.</summary>
    public static bool IsMarked(QueryField field) => Array.IndexOf(Fields, field) >= 0;

    /// <summary>What takes an item out.</summary>
    public static ItemColumns Gone(long item) => new(item, isNew: false);

    /// <summary>What stands of an item.</summary>
    /// <param name="indexed">The item.</param>
    /// <param name="row">Its values.</param>
    /// <param name="texts">Its texts in the full-text index.</param>
    public static ItemColumns Of(IndexedItem indexed, ItemRow row, IReadOnlyList<string?> texts)
    {
        var item = indexed.Item;
        var numbers = new double[Count];
        Array.Fill(numbers, double.NaN);
        Set(NumberColumn.Year, item.Year);
        Set(NumberColumn.Season, item.Placement?.Season);
        Set(NumberColumn.Number, item.Placement?.Number);
        Set(NumberColumn.LastNumber, item.Placement?.LastNumber ?? item.Placement?.Number);
        Set(NumberColumn.Runtime, row.Runtime);
        Set(NumberColumn.Votes, row.Votes);
        Set(NumberColumn.Plays, item.Watches?.Count ?? 0);
        Set(NumberColumn.Released, Day(QueryFields.Released));
        Set(NumberColumn.Added, Day(QueryFields.Added));
        Set(NumberColumn.Made, Day(QueryFields.Made));
        Set(NumberColumn.Watched, QueryDates.Of(item, QueryFields.Watched).Select(d => (int?)d.DayNumber).Max());
        Set(NumberColumn.Facets, row.FacetMask);
        Set(NumberColumn.Site, row.Site);
        Set(NumberColumn.Mine, row.Mine);
        return new ItemColumns(indexed.Id, indexed.IsNew) { Numbers = numbers, Marks = MarksOf(item, row, texts) };

        void Set(NumberColumn column, double? number) => numbers[(int)column] = number ?? double.NaN;

        double? Day(QueryField field) => QueryDates.Of(item, field).Select(d => (int?)d.DayNumber).FirstOrDefault();
    }

    private static HashSet<(string Field, string Value)> MarksOf(MediaItem item, ItemRow row, IReadOnlyList<string?> texts)
    {
        var marks = new HashSet<(string, string)> { (Exists, "") };
        if (row.IsOdd)
        {
            marks.Add((Odd, ""));
        }

        if (item.Favourite?.Value == true)
        {
            marks.Add((Favourite, ""));
        }

        foreach (var field in Fields)
        {
            foreach (var value in QueryTexts.Of(item, field))
            {
                if (!string.IsNullOrEmpty(value))
                {
                    marks.Add((field.Name, value));
                }
            }
        }

        foreach (var initial in Initials(texts))
        {
            marks.Add((Initial, initial.ToString()));
        }

        return marks;
    }

    private static List<char> Initials(IReadOnlyList<string?> texts)
    {
        var seen = 0L;
        foreach (var text in texts)
        {
            for (var at = text is null ? -1 : text.IndexOf(' ', StringComparison.Ordinal); at >= 0 && at + 1 < text!.Length; at = text.IndexOf(' ', at + 1))
            {
                seen |= text[at + 1] switch
                {
                    >= 'a' and <= 'z' and var letter => 1L << (letter - 'a'),
                    >= '0' and <= '9' and var digit => 1L << (26 + digit - '0'),
                    _ => 0,
                };
            }
        }

        return [.. Enumerable.Range(0, 36).Where(n => (seen & (1L << n)) != 0).Select(n => (char)(n < 26 ? 'a' + n : '0' + n - 26))];
    }
}
