using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Searching;
using MediaBridge.Core.Queries;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Library;

/// <summary>How searches ask the database: along indices, and as often however many items there are.</summary>
public sealed class LibraryPlanTests
{
    private static readonly string[] Queries =
    [
        "film", "f", "title:=\"film 7\"", "plot:common", "actor:clara", "genre:drama year:1950.. site.imdb:5..", "votes.imdb:10..", "rating:5..", "watched:2020", "rated:2020..", "modified:2000..", "listed:2020..", "ids:imdb", "-ids:tmdb", "-common",
        "sort:title", "sort:title-", "sort:rating-", "sort:modified-", "sort:rated", "sort:kind sort:title", "film sort:votes-", "has:people", "favourite:no", "(film | year:1999)", "episode:1..3", "ids:library:film-7-1957",
    ];

    private readonly LibraryBench _bench = new();

    [TearDown]
    public async Task Clean() => await _bench.DisposeAsync();

    [TestCaseSource(nameof(Queries))]
    public async Task No_table_of_items_is_read_through(string query)
    {
        await FillAsync(30, frequent: 10);
        using var connection = _bench.Store.Database.Read();
        foreach (var sql in Asked(query).Distinct(StringComparer.Ordinal).ToList())
        {
            using var rows = connection.Query("EXPLAIN QUERY PLAN " + sql);
            while (rows.Read())
            {
                Assert.That(rows.GetString(3), Does.StartWith("SEARCH").Or.Contains("VIRTUAL TABLE").Or.Contains("CORRELATED").Or.Contains("USE TEMP B-TREE"), sql);
            }
        }
    }

    [TestCaseSource(nameof(Queries))]
    public async Task A_page_of_more_items_takes_no_more_statements(string query)
    {
        await FillAsync(30, frequent: 10);
        var few = Asked(query).Count;
        await FillAsync(90, frequent: 10);
        Assert.That(Asked(query), Has.Count.LessThanOrEqualTo(few));
    }

    [Test]
    public async Task Frequent_words_are_not_asked_of_the_index_and_do_not_rank()
    {
        await FillAsync(60, frequent: 10);
        Assert.That(Asked("common film").Count(s => s.Contains("MATCH", StringComparison.Ordinal)), Is.Zero);
        Assert.That(Asked("c -fil plot:com").Count(s => s.Contains("MATCH", StringComparison.Ordinal)), Is.Zero);
        Assert.That(Asked("common unique42").Count(s => s.Contains("MATCH", StringComparison.Ordinal)), Is.EqualTo(2), "once to find, once to rank");
        Assert.That(_bench.Find("common unique42"), Is.EqualTo(new[] { "Film 42" }));
    }

    [Test]
    public async Task Of_very_many_hits_namesakes_come_first_then_titles_then_the_best_known()
    {
        _bench.Store.Frequent = 2;
        await _bench.PutAsync(Film(1, "The sky", plot: "it", votes: 900), Film(2, "It happened", votes: 5), Film(3, "It", votes: 1), Film(4, "It came", votes: 70), Film(5, "Nothing", plot: "it is", votes: 80));
        Assert.That(_bench.Find("it"), Is.EqualTo(new[] { "It", "It came", "It happened", "The sky", "Nothing" }));
    }

    private List<string> Asked(string query)
    {
        var asked = new List<string>();
        _bench.Store.Database.BeforeRead = asked.Add;
        _ = new LibrarySearch(_bench.Store).Page(Query.Parse(query).Query!, 10);
        _bench.Store.Database.BeforeRead = null;
        return asked;
    }

    private Task FillAsync(int count, int frequent)
    {
        _bench.Store.Frequent = frequent;
        return _bench.PutAsync([.. Enumerable.Range(1, count).Select(n => Film(n, $"Film {n}", $"common unique{n}"))]);
    }

    private static MediaItem Film(int number, string title, string? plot = null, int votes = 10) => new()
    {
        Title = title,
        Year = 1950 + (number % 50),
        Ids = [new ExternalId(IdSchemes.Imdb, $"tt{number:0000000}")],
        Description = new Description { Overview = plot, Genres = ["Drama"] },
        People = [new Person { Name = "Clara Bow" }],
        Ratings = [Rating.OfSite("imdb", 7, 10, votes), Rating.Own(8, 10) with { At = new DateOnly(2021, 1, 1) }],
        Watches = [new Watch { At = new DateOnly(2020, 1, 1) }],
        Versions = [new MediaVersion { Files = [new MediaFile { Path = $"films/{number}.mkv", Length = 10, Modified = DateTimeOffset.UnixEpoch.AddDays(18_000 + number) }] }],
    };
}
