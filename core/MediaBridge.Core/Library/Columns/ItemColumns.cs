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

    /// <summary>Marks of one and two letters (of the alphabet, and digits) that words begin with: what a person types first would else match half of the index.</summary>
    public const string Initial = "initial";

    /// <summary>Marks of items that a person, or several, rated more than once.</summary>
    public const string ManyMarks = "marks";

    private const string InitialLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int Second = 37;
    private static readonly string[] InitialNames = [.. InitialLetters.SelectMany(a => InitialLetters.Select(b => $"{a}{b}").Prepend($"{a}"))];

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

    /// <summary>Whether marks say which items have a word that begins so.</summary>
    public static bool IsInitial(string words) => words.Length is 1 or 2 && words.All(InitialLetters.Contains);

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

        if (item.Ratings?.Count(r => r.Whose is Rating.OwnMark) > 1)
        {
            marks.Add((ManyMarks, ""));
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
            marks.Add((Initial, initial));
        }

        return marks;
    }

    private static IEnumerable<string> Initials(IReadOnlyList<string?> texts)
    {
        var seen = new bool[InitialNames.Length];
        foreach (var text in texts)
        {
            for (var at = text is null ? -1 : text.IndexOf(' ', StringComparison.Ordinal); at >= 0 && at + 1 < text!.Length; at = text.IndexOf(' ', at + 1))
            {
                if (InitialLetters.IndexOf(text[at + 1]) is >= 0 and var first)
                {
                    seen[first * Second] = true;
                    if (at + 2 < text.Length && InitialLetters.IndexOf(text[at + 2]) is >= 0 and var second)
                    {
                        seen[(first * Second) + second + 1] = true;
                    }
                }
            }
        }

        return InitialNames.Where((_, n) => seen[n]);
    }
}
