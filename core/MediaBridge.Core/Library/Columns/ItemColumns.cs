using MediaBridge.Core.Library.Prefixes;
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

    /// <summary>Marks of the schemes of ids.</summary>
    public const string Scheme = "scheme";

    /// <summary>How many numbers there are.</summary>
    public static readonly int Count = Enum.GetValues<NumberColumn>().Length;

    /// <summary>Fields with few values: marks say which items have each.</summary>
    private static readonly QueryField[] Fields =
    [
        QueryFields.Kind, QueryFields.Type, QueryFields.Genre, QueryFields.Country, QueryFields.Language, QueryFields.Certification, QueryFields.List, QueryFields.Resolution, QueryFields.Codec, QueryFields.Hdr, QueryFields.Edition,
    ];

    private ItemColumns(long item, bool isNew) => (Item, IsNew) = (item, isNew);

    /// <summary>Frequent beginnings of its words.</summary>
    public IReadOnlyList<FoundPrefix> Prefixes { get; private init; } = [];

    /// <summary>The frequent beginnings that it had; some may be among those that it has.</summary>
    public IReadOnlyCollection<int> OldPrefixes { get; init; } = [];

    /// <summary>Marks of single sites: the site, of ten, votes.</summary>
    public IReadOnlyList<(string Site, double OfTen, double Votes)> Sites { get; private init; } = [];

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

    /// <summary>This as the last of several changes of the item.</summary>
    public ItemColumns Over(IReadOnlyCollection<ItemColumns> all) => all.Count == 1 ? this : new(Item, all.All(c => c.IsNew))
    {
        Numbers = Numbers,
        Marks = Marks,
        Sites = Sites,
        Prefixes = Prefixes,
        OldPrefixes = [.. all.SelectMany(c => c.OldPrefixes.Concat(c.Prefixes.Select(p => p.Number))).Distinct()],
    };

    /// <summary>This as what stands of a numbered item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="isNew">Whether the columns hold nothing of it yet.</param>
    /// <param name="prefixes">Frequent beginnings of its words.</param>
    /// <param name="oldPrefixes">Those that it had.</param>
    public ItemColumns As(long item, bool isNew, IReadOnlyList<FoundPrefix> prefixes, IReadOnlyCollection<int> oldPrefixes)
        => new(item, isNew) { Numbers = Numbers, Marks = Marks, Sites = Sites, Prefixes = prefixes, OldPrefixes = oldPrefixes };

    /// <summary>What takes an item out.</summary>
    /// <param name="item">The item.</param>
    /// <param name="prefixes">The frequent beginnings that it had.</param>
    public static ItemColumns Gone(long item, IReadOnlyCollection<int> prefixes) => new(item, isNew: false) { OldPrefixes = prefixes };

    /// <summary>What stands of an item that has no number yet.</summary>
    /// <param name="item">The item.</param>
    /// <param name="row">Its values, all of them asked for.</param>
    public static ItemColumns Of(MediaItem item, ItemRow row)
    {
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
        Days(QueryFields.Watched, NumberColumn.FirstWatched, NumberColumn.Watched);
        Days(QueryFields.Rated, NumberColumn.FirstRated, NumberColumn.Rated);
        Days(QueryFields.Listed, NumberColumn.FirstListed, NumberColumn.Listed);
        foreach (var file in QueryTexts.Files(item))
        {
            Widen(NumberColumn.FirstModified, NumberColumn.Modified, file.Modified?.ToUnixTimeSeconds());
        }

        Set(NumberColumn.Facets, row.FacetMask);
        Set(NumberColumn.Site, row.Site);
        Set(NumberColumn.Mine, row.Mine);
        foreach (var rating in item.Ratings ?? [])
        {
            Widen(NumberColumn.LeastMine, NumberColumn.MostMine, rating.Whose is Rating.OwnMark ? row.OfTen(rating) : null);
        }

        Set(NumberColumn.Title, TitleKey.Of(row.SortKey));
        return new ItemColumns(0, isNew: true) { Numbers = numbers, Marks = MarksOf(item, row), Sites = SitesOf(item, row) };

        void Set(NumberColumn column, double? number) => numbers[(int)column] = number ?? double.NaN;

        void Days(QueryField field, NumberColumn first, NumberColumn last)
        {
            foreach (var day in QueryDates.Of(item, field))
            {
                Widen(first, last, day.DayNumber);
            }
        }

        double? Day(QueryField field)
        {
            foreach (var day in QueryDates.Of(item, field))
            {
                return day.DayNumber;
            }

            return null;
        }

        // Nothing is less or more than NaN, which stands where there is none yet.
        void Widen(NumberColumn least, NumberColumn most, double? number)
        {
            if (number is { } value)
            {
                numbers[(int)least] = numbers[(int)least] <= value ? numbers[(int)least] : value;
                numbers[(int)most] = numbers[(int)most] >= value ? numbers[(int)most] : value;
            }
        }
    }

    /// <summary>Each once: they are few, and looked through faster than hashed.</summary>
    private static List<(string Field, string Value)> MarksOf(MediaItem item, ItemRow row)
    {
        var marks = new List<(string, string)> { (Exists, "") };
        if (row.IsOdd)
        {
            marks.Add((Odd, ""));
        }

        if (item.Favourite?.Value == true)
        {
            marks.Add((Favourite, ""));
        }

        foreach (var id in item.Ids)
        {
            Add(Scheme, id.Scheme);
        }

        foreach (var field in Fields)
        {
            foreach (var value in QueryTexts.Of(item, field))
            {
                if (!string.IsNullOrEmpty(value))
                {
                    Add(field.Name, value);
                }
            }
        }

        return marks;

        void Add(string field, string value)
        {
            if (!marks.Contains((field, value)))
            {
                marks.Add((field, value));
            }
        }
    }

    /// <summary>The first mark of each site, as queries for one site take it.</summary>
    private static List<(string Site, double OfTen, double Votes)> SitesOf(MediaItem item, ItemRow row)
        => [.. (item.Ratings ?? []).Where(r => r.Whose is Rating.SiteMark && r.Site is not null).GroupBy(r => r.Site!.ToLowerInvariant(), StringComparer.Ordinal).Select(g => (g.Key, row.OfTen(g.First()) ?? double.NaN, g.First().Votes ?? double.NaN))];
}
