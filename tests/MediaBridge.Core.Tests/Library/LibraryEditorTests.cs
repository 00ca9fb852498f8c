using MediaBridge.Core.Library.Editing;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Library;

/// <summary>What people decide stays, is told by the history, and can be taken back.</summary>
internal sealed class LibraryEditorTests
{
    private const string Nobody = "";
    private static readonly CancellationToken None = CancellationToken.None;

    private static MediaItem Film(string title = "Fog", string? overview = "A ship.", int? year = 1999, decimal rating = 7) => new()
    {
        Title = title,
        Year = year,
        Ids = [new ExternalId("files.path", "films/Fog"), new ExternalId("imdb", "tt0000009")],
        Description = new Description { Overview = overview, Genres = ["Drama"] },
        Ratings = [Rating.OfSite("imdb", rating, 10, 100)],
        Tags = [new Personal<string> { Value = "seen", By = "bo" }],
    };

    private static Task<bool> Set(LibraryBench bench, string field, string value, string person = Nobody, long? version = null)
        => new LibraryEditor(bench.Store).DecideAsync(bench.Id("fog-1999"), person, version, [FieldText.Field(field)!], i => FieldText.Set(i, field, value), None);

    [Test]
    public async Task What_a_person_sets_survives_every_scan()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Film());
        await Set(bench, "overview", "Mine.");
        await Set(bench, "genres", "Noir, Sea");
        await bench.PutAsync(Film(overview: "Another text.", rating: 8));
        var item = bench.Only;
        Assert.Multiple(() =>
        {
            Assert.That(item.Description!.Overview, Is.EqualTo("Mine."));
            Assert.That(item.Description.Genres, Is.EqualTo(new[] { "Noir", "Sea" }));
            Assert.That(item.Ratings!.Single().Value, Is.EqualTo(8), "what the person did not set follows the source");
            Assert.That(bench.Find("noir"), Is.EqualTo(new[] { "Fog" }));
        });
    }

    [Test]
    public async Task A_field_that_is_given_back_says_what_sources_say()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Film());
        await Set(bench, "overview", "Mine.");
        await Set(bench, "year", "");
        Assert.That(bench.Only.Year, Is.Null, "an empty value says that there is none");
        await bench.PutAsync(Film(overview: "Newer."));
        await new LibraryEditor(bench.Store).ReleaseAsync(bench.Id("fog-1999"), Nobody, ["description.overview"], None);
        Assert.That((bench.Only.Description!.Overview, bench.Only.Year), Is.EqualTo(("Newer.", (int?)null)));
        await new LibraryEditor(bench.Store).ReleaseAsync(bench.Id("fog-1999"), Nobody, [], None);
        Assert.That(bench.Only.Year, Is.EqualTo(1999));
        Assert.That(bench.Number("SELECT count(*) FROM layers WHERE layer='person'"), Is.Zero);
    }

    [Test]
    public async Task An_edit_of_an_older_version_is_refused()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Film());
        await Set(bench, "tagline", "One.", version: 1);
        var refused = await Assert.ThrowsAsync<PluginException>(() => Set(bench, "tagline", "Two.", version: 1));
        Assert.That((refused!.Error.Kind, bench.Only.Description!.Tagline), Is.EqualTo((ErrorKind.Conflict, "One.")));
        await Set(bench, "tagline", "Two.", version: 2);
        Assert.That(bench.Only.Description!.Tagline, Is.EqualTo("Two."));
    }

    [Test]
    public async Task Personal_values_of_others_stay()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Film());
        await new LibraryEditor(bench.Store).DecideAsync(bench.Id("fog-1999"), "ana", null, ["tags"], i => i with { Tags = [.. i.Tags!, new Personal<string> { Value = "4K" }] }, None);
        await Set(bench, "rating", "9", "ana");
        await Set(bench, "rating", "4/5", "bo");
        var item = bench.Only;
        Assert.Multiple(() =>
        {
            Assert.That(item.Tags!.Select(t => (t.Value, t.By)), Is.EquivalentTo(new[] { ("seen", "bo"), ("4K", "ana") }));
            Assert.That(item.Ratings!.Where(r => r.Whose == Rating.OwnMark).Select(r => (r.Value, r.By)), Is.EquivalentTo(new[] { (9m, "ana"), (4m, "bo") }));
            Assert.That(item.Ratings!.Count(r => r.Site == "imdb"), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task The_history_names_each_change_and_its_origin()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Film());
        await bench.PutAsync(Film(rating: 8));
        await Set(bench, "overview", "Mine.", "ana");
        var history = new LibraryHistory(bench.Store).Of(bench.Id("fog-1999"));
        Assert.Multiple(() =>
        {
            Assert.That(history.Select(v => v.Version), Is.EqualTo(new long[] { 2, 3 }));
            Assert.That(history[0].Changes.Select(c => c.Field), Is.EqualTo(new[] { "ratings.imdb" }));
            Assert.That(history[1].Changes.Select(c => (c.Field, c.From, c.By, c.Before, c.After)), Is.EqualTo(new[] { ("description.overview", "person", "ana", "\"A ship.\"", "\"Mine.\"") }));
        });
    }

    [Test]
    public async Task A_rollback_makes_an_earlier_version_and_can_be_taken_back()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Film());
        var first = bench.Only;
        await bench.PutAsync(Film(overview: "New.", rating: 8));
        await Set(bench, "title", "The Fog");
        var last = bench.Only;
        var editor = new LibraryEditor(bench.Store);
        var id = bench.Id("fog-1999");
        await editor.RollbackAsync(id, Nobody, 1, None);
        Assert.That(bench.Only.Fingerprint(), Is.EqualTo(first.Fingerprint()));
        await bench.PutAsync(Film(overview: "Newest.", rating: 9));
        Assert.That(bench.Only.Fingerprint(), Is.EqualTo(first.Fingerprint()), "the person wanted version 1, whatever sources say");
        await editor.RollbackAsync(id, Nobody, 3, None);
        Assert.That(bench.Only.Fingerprint(), Is.EqualTo(last.Fingerprint()));
        await Assert.ThrowsAsync<PluginException>(() => editor.RollbackAsync(id, Nobody, 99, None));
    }

    [Test]
    public async Task A_rollback_of_an_edit_gives_the_field_back_to_its_source()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Film());
        await Set(bench, "overview", "Mine.");
        await new LibraryEditor(bench.Store).RollbackAsync(bench.Id("fog-1999"), Nobody, 1, None);
        await bench.PutAsync(Film(overview: "Newer."));
        Assert.That(bench.Only.Description!.Overview, Is.EqualTo("Newer."));
    }

    [TestCase("year", "19x9")]
    [TestCase("rating", "11")]
    [TestCase("rating", "3/0")]
    [TestCase("released", "31.01.2024")]
    [TestCase("trailer", "file:///etc/passwd")]
    [TestCase("title", " ")]
    [TestCase("runtime", "soon")]
    [TestCase("favourite", "maybe")]
    [TestCase("versions", "x")]
    [TestCase("overvew", "x")]
    public void What_does_not_fit_is_refused_with_what_to_write(string field, string value)
    {
        var refused = Assert.Throws<PluginException>(() => FieldText.Set(new MediaItem(), field, value))!;
        Assert.That((refused.Error.Kind, refused.Error.Hint), Is.EqualTo((ErrorKind.Configuration, refused.Error.Hint)).And.Matches<(ErrorKind, string?)>(r => !string.IsNullOrEmpty(r.Item2)));
    }

    [Test]
    public void People_are_set_by_role_and_keep_what_is_known_of_them()
    {
        var item = new MediaItem { People = [new Person { Name = "Ann Lee", Role = Person.Director, Ids = [new ExternalId("imdb", "nm1")] }, new Person { Name = "Bo Ek", Character = "Sam" }] };
        var edited = FieldText.Set(FieldText.Set(item, "director", "ann lee, Cy Di"), "cast", "Bo Ek, Di Fo as Max");
        Assert.That(
            edited.People!.Select(p => (p.Name, p.Role, p.Character, p.Ids?.Count)),
            Is.EqualTo(new (string, string, string?, int?)[] { ("ann lee", "director", null, 1), ("Cy Di", "director", null, null), ("Bo Ek", "actor", "Sam", null), ("Di Fo", "actor", "Max", null) }));
    }
}
