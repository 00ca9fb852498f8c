using System.IO.Compression;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Exporting;
using MediaBridge.Core.Sources;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Tests.Library;

internal sealed class LibraryExportTests
{
    private static readonly MediaItem Charade = new()
    {
        Title = "Charade",
        Year = 1963,
        Ids = ["tmdb.movie:4808", "imdb:tt0056923"],
        Description = new Description { Overview = "=A widow, \"a fortune\".", Genres = ["Comedy", "Thriller"] },
        People = [new Sdk.Person { Name = "Stanley Donen", Role = Sdk.Person.Director }],
        Ratings = [Rating.Own(8, 10), Rating.OfSite("tmdb", 7.5m, 10, 900)],
        Tags = ["mine"],
        Lists = [new ListEntry { List = ListEntry.Watchlist }],
        Watches = [new Watch { At = new EventTime(new DateOnly(2024, 2, 3)) }],
        Favourite = true,
        Note = "secret note",
        Versions = [new MediaVersion { Files = [new MediaFile { Path = "charade.mkv", Length = 10 }] }],
    };

    private static readonly MediaItem Wings = new() { Title = "Wings", Year = 1927, Ids = ["imdb:tt0018578"] };

    [Test]
    public async Task Random_items_come_back_from_json_lines_as_they_were()
    {
        using var folder = new TempFolder();
        var number = 0;
        var check = Config.QuickThrowOnFailure.WithMaxTest(12).WithReplay(20240601, 17);
        Check.One(check, Prop.ForAll(Gen.Choose(1, 100_000).ListOf(6).ToArbitrary(), seeds => RoundTripAsync(folder[$"{number++}.jsonl.gz"], [.. seeds.Select(Some.AnyFull), .. Some.Hostile()]).GetAwaiter().GetResult()));
    }

    [Test]
    public async Task A_database_shows_the_library_to_any_program_and_keeps_what_is_the_engines()
    {
        await using var bench = new LibraryBench();
        using var folder = new TempFolder();
        await bench.PutAsync(Charade, Wings);
        var done = await ExportAsync(bench, folder, new LibraryExport { File = folder["movies.db"], AllFields = true });
        Assert.That((done.Items, done.Format), Is.EqualTo((2L, LibraryFileFormat.Sqlite)));
        Assert.That(Ask(folder["movies.db"], "SELECT title || '|' || director || '|' || genres || '|' || my_rating || '|' || tags || '|' || path FROM movies ORDER BY year DESC LIMIT 1"), Is.EqualTo("Charade|Stanley Donen|Comedy, Thriller|8.0|mine|charade.mkv"));
        Assert.That(Ask(folder["movies.db"], "SELECT group_concat(name) FROM (SELECT name FROM sqlite_master WHERE type='table' ORDER BY name)"), Is.EqualTo("about,artwork,bodies,collections,countries,files,genres,item_ids,items,lists,people,ratings,studios,tags,watches"));
        Assert.That(Ask(folder["movies.db"], "PRAGMA integrity_check"), Is.EqualTo("ok"));
        Assert.That(MediaItem.Parse(System.Text.Encoding.UTF8.GetBytes(Ask(folder["movies.db"], "SELECT json FROM bodies b JOIN items i ON i.id=b.item WHERE i.title='Charade'")!)).Note!.Value, Is.EqualTo("secret note"));
        Assert.That(Directory.GetFiles(folder.Path), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task What_is_a_persons_own_can_stay_at_home([Values("movies.db", "movies.jsonl", "movies.csv", "movies.json")] string name)
    {
        await using var bench = new LibraryBench();
        using var folder = new TempFolder();
        await bench.PutAsync(Charade);
        await ExportAsync(bench, folder, new LibraryExport { File = folder[name], AllFields = true, WithoutPersonal = true });
        var text = await File.ReadAllTextAsync(folder[name], System.Text.Encoding.Latin1);
        Assert.That(text, Does.Not.Contain("secret note").And.Not.Contain("mine").And.Not.Contain("2024-02-03").And.Contain("Charade"));
        if (name is "movies.db")
        {
            Assert.That(Ask(folder[name], "SELECT plays || favourite || watchlist || coalesce(my_rating, '-') || (SELECT count(*) FROM ratings) FROM movies"), Is.EqualTo("000-1"));
        }
    }

    [Test]
    public async Task A_query_a_time_and_packing_shape_the_file()
    {
        await using var bench = new LibraryBench();
        using var folder = new TempFolder();
        await bench.PutAsync(Charade, Wings);
        await bench.WriteAsync(w => w.Decide(2, "", new MediaItem { Favourite = true }, ["favourite"]));
        var array = await ExportAsync(bench, folder, new LibraryExport { File = folder["all.json"], Where = "kind:movie sort:year", Compression = LibraryFileCompression.Zip });
        Assert.That(array.File, Is.EqualTo(folder["all.json.zip"]));
        using (var zip = ZipFile.OpenRead(array.File!))
        {
            using var json = await JsonDocument.ParseAsync(zip.GetEntry("all.json")!.Open());
            Assert.That(json.RootElement.EnumerateArray().Select(i => i.GetProperty("title").GetString()), Is.EqualTo(new[] { "Wings", "Charade" }));
        }

        Assert.That((await ExportAsync(bench, folder, new LibraryExport { File = folder["a.csv"], Where = "year:..1950" })).Items, Is.EqualTo(1));
        Assert.That((await ExportAsync(bench, folder, new LibraryExport { File = folder["b.db.gz"], Where = "year:..1950" })).Items, Is.EqualTo(1));
        Assert.That((await ExportAsync(bench, folder, new LibraryExport { File = folder["c.jsonl"], Since = "9999-01-01" })).Items, Is.Zero);
        Assert.That((await ExportAsync(bench, folder, new LibraryExport { File = folder["c.jsonl"], Since = "7" })).Items, Is.EqualTo(2), "the run began before");
        Assert.That(await File.ReadAllTextAsync(folder["a.csv"]), Does.StartWith("title,originalTitle,year").And.Contain("Wings"));
        await ExportAsync(bench, folder, new LibraryExport { File = folder["d.csv"], Safe = true, AllFields = true });
        Assert.That(await File.ReadAllTextAsync(folder["d.csv"]), Does.Contain("\"'=A widow, \"\"a fortune\"\".\"").And.Contain("sortTitle"));
    }

    [Test]
    public async Task An_incremental_export_writes_what_changed_and_names_what_is_gone()
    {
        await using var bench = new LibraryBench();
        using var folder = new TempFolder();
        var export = new LibraryExport { File = folder["m.jsonl"], Incremental = true };
        await bench.PutAsync(Charade, Wings);
        Assert.That((await ExportAsync(bench, folder, export)).Items, Is.EqualTo(2));
        Assert.That((await ExportAsync(bench, folder, export)).File, Is.Null);
        await bench.PutAsync(Charade with { Title = "Charada" });
        await bench.WriteAsync(w => w.Remove("imdb:tt0018578", forget: true));
        var second = await ExportAsync(bench, folder, export);
        Assert.That((second.File, second.Items, second.Removed), Is.EqualTo((folder["m.0002.jsonl"], 1L, 1L)));
        Assert.That(await File.ReadAllTextAsync(second.RemovedFile!), Is.EqualTo("library:wings-1927\n"));
        Assert.That(await File.ReadAllLinesAsync(folder["m.jsonl"]), Has.Length.EqualTo(2), "the first stays as it was");
        File.Delete(folder["m.jsonl"]);
        Assert.That(await ExportAsync(bench, folder, export), Has.Property("Items").EqualTo(1).And.Property("IsIncrement").False);
    }

    [Test]
    public async Task An_incremental_database_is_brought_up_to_date_and_is_like_a_new_one()
    {
        await using var bench = new LibraryBench();
        using var folder = new TempFolder();
        var export = new LibraryExport { File = folder["m.db"], Incremental = true, AllFields = true };
        await bench.PutAsync([Charade, Wings, .. Enumerable.Range(1, 20).Select(Some.Any)]);
        await ExportAsync(bench, folder, export);
        await bench.PutAsync(Charade with { Title = "Charada", Description = null }, new MediaItem { Title = "New", Ids = ["imdb:tt7"] });
        await bench.WriteAsync(w => w.Remove("imdb:tt0018578", forget: true));
        var update = await ExportAsync(bench, folder, export);
        Assert.That((update.Items, update.Removed, update.IsIncrement), Is.EqualTo((2L, 1L, true)));
        await ExportAsync(bench, folder, export with { File = folder["new.db"], Incremental = false });
        foreach (var table in new[] { "items", "bodies", "genres", "people", "ratings", "files", "item_ids", "tags", "lists", "watches", "movies", "series" })
        {
            var sql = $"SELECT group_concat(line, char(10)) FROM (SELECT (SELECT group_concat(quote(value), ',') FROM json_each(json_array({Columns(folder["new.db"], table)}))) AS line FROM {table} ORDER BY 1)";
            Assert.That(Ask(folder["m.db"], sql), Is.EqualTo(Ask(folder["new.db"], sql)), table);
        }
    }

    [TestCase("movies.txt", null, "does not tell what kind")]
    [TestCase("movies.json", "year:x..", "cannot be read")]
    public async Task What_cannot_be_done_is_told_and_leaves_nothing(string name, string? where, string message)
    {
        await using var bench = new LibraryBench();
        using var folder = new TempFolder();
        Assert.That(async () => await ExportAsync(bench, folder, new LibraryExport { File = folder[name], Where = where }), Throws.TypeOf<PluginException>().With.Message.Contains(message));
        Assert.That(Directory.GetFiles(folder.Path), Is.Empty);
    }

    [Test]
    public async Task An_export_that_is_stopped_leaves_the_old_file_as_it_was()
    {
        await using var bench = new LibraryBench();
        using var folder = new TempFolder();
        await bench.PutAsync(Charade);
        folder.Write("m.json", "old");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        Assert.That(async () => await new LibraryExporter(bench.Store, folder.Path, _ => null).WriteAsync(new LibraryExport { File = folder["m.json"] }, null, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.GetFiles(folder.Path).Select(File.ReadAllText), Is.EqualTo(new[] { "old" }));
    }

    private static async Task RoundTripAsync(string file, MediaItem[] items)
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(items);
        await new LibraryExporter(bench.Store, Path.GetDirectoryName(file)!, _ => null).WriteAsync(new LibraryExport { File = file }, null, default);
        await using var packed = File.OpenRead(file);
        await using var lines = new GZipStream(packed, CompressionMode.Decompress);
        await using var other = new LibraryBench();
        var read = new List<MediaItem>();
        await foreach (var element in new ItemsSource(new ItemsOptions { File = "-", Strict = true }, lines).ReadAsync(new SourceRequest(), default))
        {
            if (element.Item is { } item)
            {
                read.Add(item);
            }
            else if (element.IsEnd)
            {
                Assert.That(element.IsComplete, element.Reason);
            }
        }

        Assert.That(read.Select(Text), Is.EqualTo(bench.All.Select(i => Text(i with { Ids = i.Ids.Count == 1 ? [] : [.. i.Ids.Skip(1), i.Ids[0]] }))));
        await other.PutAsync([.. read]);
        Assert.That(other.All.Select(Plain).Order(StringComparer.Ordinal), Is.EqualTo(bench.All.Select(Plain).Order(StringComparer.Ordinal)));
    }

    private static string Text(MediaItem item) => System.Text.Encoding.UTF8.GetString(item.ToUtf8());

    private static string Plain(MediaItem item) => Text(item with { Provenance = item.Provenance! with { RetrievedAt = null } });

    private static Task<LibraryExported> ExportAsync(LibraryBench bench, TempFolder folder, LibraryExport export)
        => new LibraryExporter(bench.Store, folder[".data"], run => DateTimeOffset.UnixEpoch.AddDays(run)).WriteAsync(export, null, default);

    private static string Columns(string file, string table) => Ask(file, $"SELECT group_concat('\"' || name || '\"') FROM pragma_table_info('{table}')")!;

    private static string? Ask(string file, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) : null;
    }
}
