using System.Text;
using MediaBridge.Core.Library.Searching;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Library;

/// <summary>Pages of what is found: wherever one begins, it is the part of the whole list.</summary>
public sealed class LibraryPagesTests
{
    private const int Count = 1300;
    private readonly LibraryBench _bench = new();

    [TearDown]
    public async Task Clean() => await _bench.DisposeAsync();

    [TestCase("sort:title")]
    [TestCase("sort:title-")]
    [TestCase("sort:title year:2001..2003")]
    [TestCase("sort:title- sort:votes")]
    [TestCase("sort:year sort:title")]
    [TestCase("sort:kind sort:title- sort:year-")]
    [TestCase("sort:rating sort:year-")]
    [TestCase("sort:votes-")]
    public async Task Every_page_of_a_sorted_list_is_what_plain_sorting_gives(string text)
    {
        await FillAsync();
        var query = Query.Parse(text).Query!;
        var expected = Rows().Where(r => query.Root is QueryTerm ? r.Year is >= 2001 and <= 2003 : true).Order(Comparer<Row>.Create((a, b) => Compare(query.Sort, a, b))).Select(r => r.Id).ToList();
        var search = new LibrarySearch(_bench.Store);
        Assert.That(search.Find(query), Is.EqualTo(expected));
        foreach (var (offset, limit) in Pages(expected.Count))
        {
            Assert.That(search.Find(query, limit, offset), Is.EqualTo(expected.Skip(offset).Take(limit)), $"{limit} after {offset}");
        }
    }

    [TestCase("serial", false)]
    [TestCase("ser", false)]
    [TestCase("ser part", false)]
    [TestCase("part -alpha", false)]
    [TestCase("sereal", true)]
    [TestCase("serial prat", true)]
    [TestCase("alpha", true)]
    public async Task Every_page_of_what_words_find_is_the_part_of_the_whole_list(string text, bool isFuzzy)
    {
        _bench.Store.Frequent = text is "alpha" ? null : 50;
        await FillAsync();
        var (asked, fuzzy, search) = (Query.Parse(text).Query!, new FuzzyQuery(_bench.Store), new LibrarySearch(_bench.Store));
        var meant = isFuzzy ? fuzzy.Corrected(asked) ?? asked : asked;
        List<long> expected =
        [
            .. new[] { search.Find(FuzzyQuery.Whole(meant)!), isFuzzy ? search.Find(meant) : [], search.Find(isFuzzy ? fuzzy.Widened(asked) : asked) }.SelectMany(i => i).Distinct(),
        ];
        Assert.That(expected, Has.Count.GreaterThan(20));
        var tiered = new TieredSearch(_bench.Store, fuzzy);
        foreach (var (offset, limit) in Pages(expected.Count))
        {
            var page = tiered.Page(asked, isFuzzy, limit, offset);
            Assert.That(page.Ids, Is.EqualTo(expected.Skip(offset).Take(limit)), $"{limit} after {offset}");
            Assert.That(page.Set.Count, Is.EqualTo(expected.Count));
        }
    }

    [Test]
    public void The_number_at_a_place_is_that_of_the_list_in_order()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var keys = Enumerable.Range(0, random.Next(1, 400)).Select(_ => random.Next(4) == 0 ? double.PositiveInfinity : random.Next(1 + random.Next(50))).ToArray();
            var place = random.Next(keys.Length);
            Assert.That(KeyRange.At(keys.ToArray(), place), Is.EqualTo(keys.Order().ElementAt(place)));
        }
    }

    private static IEnumerable<(int Offset, int Limit)> Pages(int count)
        => [(0, 20), (0, count), (7, 1), (count / 3, 50), (count / 2, 20), (count / 2, count), (count - 30, 20), (count - 1, 5), (count, 5), (count + 10, 5)];

    /// <summary>Many alike at the beginning, many that are called the same, and names beyond the alphabet.</summary>
    private Task FillAsync() => _bench.PutAsync([.. Enumerable.Range(1, Count).Select(n => new MediaItem
    {
        Title = (n % 13) switch { 0 => "Serial", 1 => $"Αλφα {n * 7919 % Count}", 2 => $"Seri {n % 5}", 3 => "Part", _ => $"Serial part {n * 7919 % Count / 2}" },
        Kind = n % 4 == 0 ? ItemKinds.Series : ItemKinds.Movie,
        Year = n % 17 == 0 ? null : 2000 + (n % 7),
        Ids = [new ExternalId(IdSchemes.Imdb, $"tt{n:0000000}")],
        Description = new Description { Overview = n % 3 == 0 ? "alpha serials" : n % 3 == 1 ? "serial alphabet" : "beta" },
        Ratings = n % 5 == 0 ? null : [Rating.OfSite("imdb", 7, 10, n % 50), Rating.Own(1 + (n % 10), 10)],
    })]);

    private List<Row> Rows() => [.. _bench.Store.Database.List(
        "SELECT id, sort_key, year, kind, votes, my_rating FROM items",
        r => new Row(r.GetInt64(0), Encoding.UTF8.GetBytes(r.GetString(1)), r.IsDBNull(2) ? null : r.GetInt64(2), r.GetString(3), r.IsDBNull(4) ? null : r.GetInt64(4), r.IsDBNull(5) ? null : r.GetDouble(5)))];

    private static int Compare(IReadOnlyList<QuerySort> sorts, Row a, Row b)
    {
        foreach (var sort in sorts)
        {
            var by = sort.Field.Name switch
            {
                "title" => a.Title.AsSpan().SequenceCompareTo(b.Title) * (sort.Descending ? -1 : 1),
                "kind" => string.CompareOrdinal(a.Kind, b.Kind) * (sort.Descending ? -1 : 1),
                "year" => Number(a.Year, b.Year, sort.Descending),
                "votes" => Number(a.Votes, b.Votes, sort.Descending),
                _ => Number(a.Mine, b.Mine, sort.Descending),
            };
            if (by != 0)
            {
                return by;
            }
        }

        return a.Id.CompareTo(b.Id);
    }

    private static int Number(double? a, double? b, bool isBackward)
        => (a is null).CompareTo(b is null) is var none and not 0 ? none : Nullable.Compare(a, b) * (isBackward ? -1 : 1);

    private sealed record Row(long Id, byte[] Title, long? Year, string Kind, long? Votes, double? Mine);
}
