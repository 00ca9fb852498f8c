using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Reading;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Library;

/// <summary>What hosts see of the library: search, one item, people, numbers, SQL.</summary>
public sealed class LibraryBookTests
{
    private readonly TempFolder _folder = new();
    private Bridge _bridge = null!;

    private LibraryBook Library => _bridge.Library;

    [SetUp]
    public async Task Fill()
    {
        _bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"] });
        using var writer = await _bridge.Engine.Library.WriteAsync(CancellationToken.None);
        foreach (var film in (MediaItem[])
        [
            Film("The Lodger", 1927, "imdb:tt0017075", "Crime", "Alfred Hitchcock", "Ivor Novello") with { Description = new Description { Genres = ["Crime"], Overview = "A landlady suspects that her lodger is the vertigo of a street." } },
            Film("Vertigo", 1958, "imdb:tt0052357", "Mystery", "Alfred Hitchcock", "James Stewart"),
            Film("Rope", 1948, "imdb:tt0040746", "Crime", "Alfred Hitchcock", "James Stewart") with { Ratings = [Rating.Own(8, 10)] },
            Film("Charade", 1963, "imdb:tt0056923", "Comedy", "Stanley Donen", "Audrey Hepburn") with { Watches = [new Watch { At = new DateOnly(2024, 2, 3) }] },
            Film("Charade", 1953, "imdb:tt0045621", "Drama", "Roy Kellino", "James Mason"),
        ])
        {
            writer.Put(new SourceItem(film));
        }

        writer.Commit();
    }

    [TearDown]
    public async Task Close()
    {
        await _bridge.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public void Words_in_titles_come_before_words_in_plots()
    {
        var hits = Library.Search(new LibraryQuery { Text = "vertigo" });
        Assert.That((hits.Total, string.Join(", ", hits.Entries.Select(e => e.Title))), Is.EqualTo((2, "Vertigo, The Lodger")));
    }

    [Test]
    public async Task Of_words_that_are_spelt_nearly_so_those_that_were_meant_come_first()
    {
        using (var writer = await _bridge.Engine.Library.WriteAsync(CancellationToken.None))
        {
            foreach (var number in (int[])[121, 122, 12, 123])
            {
                writer.Put(new SourceItem(new MediaItem { Title = $"Film Number {number}", Year = 1900 + number, Ids = [new ExternalId("test", $"{number}")] }));
            }

            writer.Commit();
        }

        Assert.That(Library.Search(new LibraryQuery { Text = "film number 12", Limit = 1 }).Entries[0].Title, Is.EqualTo("Film Number 12"), "whole words come before longer ones that begin so");
        var hits = Library.Search(new LibraryQuery { Text = "flim numbr 12", IsFuzzy = true });
        Assert.That((hits.Total, hits.Entries[0].Title), Is.EqualTo((4, "Film Number 12")));
        var rest = Library.Search(new LibraryQuery { Text = "flim numbr 12", IsFuzzy = true, Offset = 1, Limit = 10 });
        Assert.That(rest.Entries.Select(e => e.Title), Is.EqualTo(hits.Entries.Skip(1).Select(e => e.Title)));
    }

    [Test]
    public void The_beginning_of_a_name_will_do_where_it_is_the_only_one()
        => Assert.That((Library.Named("the-lodger").Select(e => e.Slug).Single(), Library.Named("charade-19").Count), Is.EqualTo(("the-lodger-1927", 0)));

    [Test]
    public void A_page_tells_how_many_there_are_and_facets_count_all_hits()
    {
        var hits = Library.Search(new LibraryQuery { Text = "kind:movie sort:year", Limit = 2, Offset = 1, WithFacets = true });
        Assert.That(hits.Entries.Select(e => e.Year), Is.EqualTo(new[] { 1948, 1953 }));
        Assert.That(hits.Total, Is.EqualTo(5));
        Assert.That(hits.Genres.Select(c => $"{c.Name} {c.Count}"), Is.EqualTo(new[] { "Crime 2", "Comedy 1", "Drama 1", "Mystery 1" }));
        Assert.That(hits.Decades.Select(c => $"{c.Name} {c.Count}"), Is.EqualTo(new[] { "1920s 1", "1940s 1", "1950s 2", "1960s 1" }));
        Assert.That(hits.Kinds, Is.EqualTo(new[] { new LibraryCount("movie", 5) }));
    }

    [TestCase("sort:title", "Charade 1963, Charade 1953, Rope 1948, The Lodger 1927, Vertigo 1958")]
    [TestCase("sort:title sort:year", "Charade 1953, Charade 1963, Rope 1948, The Lodger 1927, Vertigo 1958")]
    [TestCase("sort:title-", "Vertigo 1958, The Lodger 1927, Rope 1948, Charade 1963, Charade 1953")]
    [TestCase("sort:rating- sort:year", "Rope 1948, The Lodger 1927, Charade 1953, Vertigo 1958, Charade 1963")]
    [TestCase("sort:watched sort:year-", "Charade 1963, Vertigo 1958, Charade 1953, Rope 1948, The Lodger 1927")]
    public void Hits_are_sorted_and_what_has_no_value_comes_last(string query, string expected)
    {
        string At(int limit, int offset) => string.Join(", ", Library.Search(new LibraryQuery { Text = query, Limit = limit, Offset = offset }).Entries.Select(e => $"{e.Title} {e.Year}"));
        Assert.That(At(20, 0), Is.EqualTo(expected));
        Assert.That(string.Join(", ", At(2, 0), At(2, 2), At(2, 4)), Is.EqualTo(expected), "page by page");
    }

    [Test]
    public void Near_words_are_found_when_asked_for_and_else_proposed()
    {
        Assert.That(Library.Search(new LibraryQuery { Text = "hitchcok" }).Suggestions, Is.EqualTo(new[] { "hitchcock" }));
        Assert.That(Library.Search(new LibraryQuery { Text = "hitchcok", IsFuzzy = true }).Total, Is.EqualTo(3));
        Assert.That(Library.NearNames("Hichcock").Single(), Is.EqualTo("Alfred Hitchcock"));
    }

    [Test]
    public void A_field_of_ones_own_choice_is_looked_into_and_an_unknown_one_is_refused()
    {
        Assert.That(Library.Search(new LibraryQuery { Text = "vertigo", Field = "title" }).Total, Is.EqualTo(1));
        Assert.That(() => Library.Search(new LibraryQuery { Text = "vertigo", Field = "colour" }), Throws.TypeOf<PluginException>().With.Message.Contains("colour"));
        Assert.That(() => Library.Search(new LibraryQuery { Text = "year:19x" }), Throws.TypeOf<PluginException>());
    }

    [TestCase("rope-1948", "Rope")]
    [TestCase("imdb:tt0040746", "Rope")]
    [TestCase("tt0040746", "Rope")]
    [TestCase("3", "Rope")]
    [TestCase("rope", "Rope")]
    [TestCase("charade", "Charade, Charade")]
    [TestCase("nothing", "")]
    public void An_item_is_named_by_slug_id_number_or_title(string name, string expected)
        => Assert.That(string.Join(", ", Library.Named(name).Select(e => e.Title)), Is.EqualTo(expected));

    [Test]
    public async Task An_item_is_shown_with_its_fields_and_who_gave_each()
    {
        var number = Library.Named("rope").Single().Number;
        await _bridge.Edits.SetAsync(number, [KeyValuePair.Create("title", "The Rope")]);
        var details = Library.Show(number)!;
        Assert.That((details.Item.Title, details.Version, details.Layers.Count), Is.EqualTo(("The Rope", 2, 2)));
        Assert.That(details.Fields.Where(f => f.Name is "title" or "year").Select(f => $"{f.Name} {f.From}"), Is.EqualTo(new[] { "title person", "year test" }));
        Assert.That(Library.Show(99), Is.Null);
    }

    [Test]
    public void People_are_found_by_words_of_their_names_with_what_they_did()
    {
        var james = Library.People("james");
        Assert.That(james.Select(p => $"{p.Name} {p.Credits.Count}"), Is.EqualTo(new[] { "James Stewart 2", "James Mason 1" }));
        Assert.That(james[0].Credits.Select(c => $"{c.Entry.Title} {c.Role}"), Is.EqualTo(new[] { "Rope actor", "Vertigo actor" }));
        Assert.That(Library.People("hitch", "director").Single().Credits, Has.Count.EqualTo(3));
        Assert.That(Library.People("hitch", "actor"), Is.Empty);
    }

    [TestCase("O'Brien", "obrien")]
    [TestCase("Mary-Ann Brook", "ann")]
    [TestCase("Émile Noël", "emile")]
    [TestCase("Jean d'Arc", "darc")]
    [TestCase("50 Cent", "50")]
    [TestCase("ANA PEREZ", "perez")]
    public async Task People_are_found_however_their_names_are_written(string name, string words)
    {
        using (var writer = await _bridge.Engine.Library.WriteAsync(CancellationToken.None))
        {
            writer.Put(new SourceItem(Film("Another", 2001, "imdb:tt9000001", "Drama", "Nobody Known", name)));
            writer.Commit();
        }

        Assert.That(Library.People(words).Select(p => $"{p.Name}: {p.Credits.Single().Entry.Title} {p.Credits.Single().Entry.Year} {p.Credits.Single().Role}"), Is.EqualTo(new[] { $"{name}: Another 2001 actor" }));
    }

    [Test]
    public async Task Numbers_are_those_of_the_items()
    {
        var figures = await Library.StatisticsAsync();
        Assert.That((figures.Statistics.Items, figures.Statistics.Rated, figures.Statistics.Watched, figures.Statistics.Plays), Is.EqualTo((5, 1, 1, 1)));
        Assert.That(figures.Statistics.Directors.Select(d => $"{d.Name} {d.Count}"), Does.Contain("Alfred Hitchcock 3"));
        Assert.That(figures.Kinds, Is.EqualTo(new[] { new LibraryCount("movie", 5) }));
        Assert.That(figures.Sources, Is.EqualTo(new[] { new LibraryCount("test", 5) }));
        Assert.That(figures.Completeness.Single(c => c.Name is "year").Count, Is.EqualTo(5));
    }

    [Test]
    public void Sql_reads_and_does_nothing_else()
    {
        using (var rows = Library.Query("SELECT title, year FROM movies ORDER BY year LIMIT 1; -- the first one", TimeSpan.FromSeconds(10)))
        {
            Assert.That(rows.Columns, Is.EqualTo(new[] { "title", "year" }));
            Assert.That(rows.Rows().Single(), Is.EqualTo(new object[] { "The Lodger", 1927L }));
        }

        Refused("DELETE FROM items", "Only SELECT");
        Refused("ATTACH DATABASE 'other.db' AS other", "Only SELECT");
        Refused("SELECT 1; SELECT 2", "more than one statement");
        Refused("SELECT 1; DELETE FROM items", "more than one statement");
        Refused("SELECT * FROM moves", "Did you mean 'movies'");
        Refused(" ", "no SQL");
        Refused("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT count(*) FROM n", "longer than", TimeSpan.FromMilliseconds(50));
        Assert.That(Library.Search(new LibraryQuery()).Total, Is.EqualTo(5));
    }

    private void Refused(string sql, string message, TimeSpan? time = null) => Assert.That(
        () =>
        {
            using var rows = Library.Query(sql, time ?? TimeSpan.FromSeconds(10));
            _ = rows.Rows().Count();
        },
        Throws.TypeOf<PluginException>().With.Message.Contains(message), sql);

    private static MediaItem Film(string title, int year, string id, string genre, string director, string actor) => new()
    {
        Title = title,
        Year = year,
        Ids = [ExternalId.Parse(id)],
        Description = new Description { Genres = [genre] },
        People = [new Person { Name = director, Role = Person.Director }, new Person { Name = actor }],
        Provenance = new Provenance { Origin = "test" },
    };
}
