using MediaBridge.Core.Library;
using MediaBridge.Core.State;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Tests.Library;

/// <summary>Libraries of other versions, and of other settings.</summary>
public sealed class LibraryMigrationTests
{
    private static readonly IEnumerable<int> Versions = Enumerable.Range(0, LibraryMigrations.Steps.Count);

    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task A_library_of_any_version_is_brought_to_the_present_one_and_works([ValueSource(nameof(Versions))] int version)
    {
        SqliteLibrary.Initialize();
        using (var old = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder[LibraryStore.FileName], Pooling = false }.ToString()))
        {
            old.Open();
            using var command = old.CreateCommand();
            command.CommandText = string.Concat(LibraryMigrations.Steps.Take(version)) + $"PRAGMA user_version={version};";
            command.ExecuteNonQuery();
        }

        await using var store = LibraryStore.Open(_folder[LibraryStore.FileName], TimeProvider.System, synchronous: false);
        Assert.That(store.Database.First("PRAGMA user_version", r => r.GetInt32(0)), Is.EqualTo(LibraryMigrations.Steps.Count));
        using (var writer = await store.WriteAsync(CancellationToken.None))
        {
            writer.Put(new SourceItem(new MediaItem { Title = "Wings", Ids = ["imdb:tt0018578"] }));
            writer.Commit();
        }

        Assert.That(new LibraryItems(store).After(0).Single().Item.Title, Is.EqualTo("Wings"));
    }

    [Test]
    public async Task Items_of_an_older_library_are_indexed_anew()
    {
        SqliteLibrary.Initialize();
        var film = new MediaItem { Title = "Wings", Year = 1927, Ids = ["imdb:tt0018578"], People = [new Person { Name = "Clara Bow" }], Ratings = [Rating.OfSite("imdb", 7.5m, 10, 12_000)], Provenance = new Provenance { Origin = "files.videos" } };
        using (var old = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder[LibraryStore.FileName], Pooling = false }.ToString()))
        {
            old.Open();
            using var command = old.CreateCommand();
            command.CommandText = string.Concat(LibraryMigrations.Steps.Take(2)) + """
                PRAGMA user_version=2;
                INSERT INTO items(id, slug, kind, title, sort_key, year, fingerprint, added, updated) VALUES(1, 'wings-1927', 'movie', 'Wings', 'wings', 1927, 'f', '2024-01-31T20:15:00Z', '2024-01-31T20:15:00Z');
                INSERT INTO bodies(item, body) VALUES(1, $body);
                INSERT INTO layers(item, layer, key, rank, fingerprint, updated, body) VALUES(1, 'files.videos', 'imdb:tt0018578', 1, 'f', '2024-01-31T20:15:00Z', $body);
                INSERT INTO people(item, ord, name, role, folded) VALUES(1, 0, 'Clara Bow', 'actor', 'clara bow');
                """;
            command.Parameters.AddWithValue("$body", film.ToUtf8());
            command.ExecuteNonQuery();
        }

        await using var store = LibraryStore.Open(_folder[LibraryStore.FileName], TimeProvider.System, synchronous: false);
        foreach (var query in new[] { "wings", "actor:clara", "title:=wings", "year:1927 site.imdb:7..8", "added:2024-01-31", "ids:imdb" })
        {
            Assert.That(new Core.Library.Searching.LibrarySearch(store).Find(Core.Queries.Query.Parse(query).Query!), Is.EqualTo(new[] { 1 }), query);
        }

        Assert.That(new LibraryItems(store).After(0).Single().Item.People!.Single().Name, Is.EqualTo("Clara Bow"));
        Assert.That(store.Database.First("SELECT count(*) FROM meta WHERE key='rebuilt'", r => r.GetInt32(0)), Is.Zero, "once");
    }

    [Test]
    public async Task What_an_older_library_no_longer_needs_is_given_back()
    {
        SqliteLibrary.Initialize();
        using (var old = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder[LibraryStore.FileName], Pooling = false }.ToString()))
        {
            old.Open();
            using var command = old.CreateCommand();
            command.CommandText = string.Concat(LibraryMigrations.Steps.Take(2)) + """
                PRAGMA user_version=2;
                INSERT INTO items(id, slug, kind, title, sort_key, fingerprint, added, updated) VALUES(1, 'wings', 'movie', 'Wings', 'wings', 'f', '2024-01-31T20:15:00Z', '2024-01-31T20:15:00Z');
                INSERT INTO bodies(item, body) VALUES(1, $body);
                INSERT INTO layers(item, layer, key, rank, fingerprint, updated, body) VALUES(1, 'files.videos', 'imdb:tt0018578', 1, 'f', '2024-01-31T20:15:00Z', $body);
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) INSERT INTO columns(id, data) SELECT 1000 + i, zeroblob(16384) FROM n;
                """;
            command.Parameters.AddWithValue("$body", new MediaItem { Title = "Wings", Ids = ["imdb:tt0018578"] }.ToUtf8());
            command.ExecuteNonQuery();
        }

        await using (var store = LibraryStore.Open(_folder[LibraryStore.FileName], TimeProvider.System, synchronous: false))
        {
            Assert.That(store.Database.First("PRAGMA freelist_count", r => r.GetInt64(0)), Is.Zero);
            Assert.That(store.Database.First("PRAGMA integrity_check", r => r.GetString(0)), Is.EqualTo("ok"));
            Assert.That(new LibraryItems(store).After(0).Single().Item.Title, Is.EqualTo("Wings"));
            Assert.That(store.Database.Shrink(), Is.False, "nothing is left to give back");
        }

        Assert.That(new FileInfo(_folder[LibraryStore.FileName]).Length, Is.LessThan(1_000_000));
    }

    [Test]
    public async Task A_library_of_a_newer_program_is_refused()
    {
        await using (var store = LibraryStore.Open(_folder[LibraryStore.FileName], TimeProvider.System))
        {
            using var transaction = await store.Database.WriteAsync(CancellationToken.None);
            transaction.Run($"PRAGMA user_version={LibraryMigrations.Steps.Count + 1}");
            transaction.Commit();
        }

        Assert.That(() => LibraryStore.Open(_folder[LibraryStore.FileName], TimeProvider.System), Throws.TypeOf<PluginException>().With.Message.Contains("this program knows up to"));
    }

    [Test]
    public async Task Another_order_of_sources_makes_the_items_anew()
    {
        var file = _folder[LibraryStore.FileName];
        await using (var store = LibraryStore.Open(file, TimeProvider.System))
        {
            using var writer = await store.WriteAsync(CancellationToken.None);
            writer.Put(new SourceItem(Film("first", "One", "a:1")));
            writer.Put(new SourceItem(Film("second", "Two", "b:1")));
            writer.Commit();
        }

        Assert.That(await TitleAsync(file), Is.EqualTo("One"));
        Assert.That(await TitleAsync(file, "second"), Is.EqualTo("Two"));
        Assert.That(await TitleAsync(file, "second", "first"), Is.EqualTo("Two"));
        Assert.That(await TitleAsync(file), Is.EqualTo("One"), "and back");
    }

    private static MediaItem Film(string origin, string title, string id) => new() { Title = title, Ids = [ExternalId.Parse(id), "imdb:tt0018578"], Provenance = new Provenance { Origin = origin } };

    /// <summary>The title as a search finds it, after the library was opened with that order.</summary>
    private static async Task<string> TitleAsync(string file, params string[] order)
    {
        await using var store = LibraryStore.Open(file, TimeProvider.System, order);
        await store.ReorderAsync(CancellationToken.None);
        var title = new LibraryItems(store).After(0).Single().Item.Title;
        Assert.That(new Core.Library.Searching.LibrarySearch(store).Find(Core.Queries.Query.Parse($"title:{title}").Query!), Has.Count.EqualTo(1));
        return title;
    }
}
