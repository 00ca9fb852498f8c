using MediaBridge.Core.Library;
using MediaBridge.Core.State;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Tests.Library;

/// <summary>Libraries of other versions, and of other settings.</summary>
public sealed class LibraryMigrationTests
{
    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task A_library_of_any_version_is_brought_to_the_present_one_and_works([Range(0, 2)] int version)
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
