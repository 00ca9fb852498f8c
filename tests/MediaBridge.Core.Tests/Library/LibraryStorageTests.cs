using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Editing;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Library;

/// <summary>What stands in the tables: nothing twice, and nothing of what is gone.</summary>
public sealed class LibraryStorageTests
{
    private readonly LibraryBench _bench = new();

    [TearDown]
    public async Task Clean() => await _bench.DisposeAsync();

    [Test]
    public async Task What_only_one_source_says_is_stored_once_and_its_history_is_kept()
    {
        await _bench.PutAsync(Film("a:1", "Wings", "files"));
        Assert.That(Stored, Is.Zero);
        Assert.That(_bench.Only.Title, Is.EqualTo("Wings"));

        await _bench.PutAsync(Film("a:1", "Flügel", "files"));
        Assert.That((Stored, _bench.Only.Title), Is.EqualTo((0, "Flügel")));
        Assert.That(Titles(), Is.EqualTo(new[] { "\"Wings\" > \"Flügel\"" }));

        await _bench.PutAsync(Film("b:1", "Ali", "other"));
        Assert.That((Stored > 0, _bench.Only.Title), Is.EqualTo((true, "Flügel")), "two sources speak: the merged item is stored");

        await _bench.WriteAsync(w => w.Remove("a:1", forget: false));
        Assert.That(_bench.Only.Title, Is.EqualTo("Ali"));
        await _bench.PutAsync(Film("b:1", "Les ailes", "other"));
        Assert.That(_bench.Only.Title, Is.EqualTo("Les ailes"));
        Assert.That(Titles(), Is.EqualTo(new[] { "\"Wings\" > \"Flügel\"", "\"Flügel\" > \"Ali\"", "\"Ali\" > \"Les ailes\"" }));
    }

    [Test]
    public async Task A_second_source_that_says_the_same_is_no_change_and_the_item_stays_what_it_was()
    {
        await _bench.PutAsync(Film("a:1", "Wings", "files"));
        await _bench.WriteAsync(w => w.Decide(1, "", new MediaItem { Note = new Personal<string> { Value = "Seen twice" } }, ["note"]));
        Assert.That((_bench.Only.Title, _bench.Only.Note?.Value), Is.EqualTo(("Wings", "Seen twice")));
        await _bench.WriteAsync(w => w.Decide(1, "", new MediaItem(), []));
        Assert.That((_bench.Only.Title, _bench.Only.Note), Is.EqualTo(("Wings", (Personal<string>?)null)));
    }

    [Test]
    public async Task Nothing_of_changed_and_removed_items_stays_in_the_index([Values] bool areWordsFrequent)
    {
        _bench.Store.Frequent = areWordsFrequent ? 1 : null;
        await _bench.PutAsync([.. Enumerable.Range(1, 40).Select(n => Film($"a:{n}", n % 2 == 0 ? $"Wings {n}" : $"Rope {n}", "files"))]);
        await _bench.PutAsync([.. Enumerable.Range(1, 20).Select(n => Film($"a:{n}", $"Vertigo {n}", "files"))]);
        await _bench.WriteAsync(w => w.Remove("a:40", forget: true));
        Assert.That(_bench.Find("wings"), Has.Count.EqualTo(9));
        Assert.That(_bench.Find("w"), Has.Count.EqualTo(9));
        Assert.That(_bench.Find("title:=\"vertigo 7\""), Has.Count.EqualTo(1));
        Assert.That(_bench.Find("title:=\"rope 7\""), Is.Empty);
        Assert.That(_bench.Find("verti"), Has.Count.EqualTo(20));
        Assert.That(_bench.Find("-rope -verti"), Has.Count.EqualTo(9));
        await _bench.WriteAsync(w =>
        {
            foreach (var n in Enumerable.Range(1, 39))
            {
                w.Remove($"a:{n}", forget: true);
            }
        });
        using (var write = await _bench.Store.Database.WriteAsync(CancellationToken.None))
        {
            write.Run("INSERT INTO search(search, rank) VALUES('integrity-check', 0)");
        }

        Assert.That(_bench.Number("SELECT (SELECT count(*) FROM search) + (SELECT count(*) FROM texts) + (SELECT count(*) FROM items) + (SELECT count(*) FROM prefix_bits)"), Is.Zero);
    }

    [Test]
    public async Task Phrases_of_the_most_frequent_words_are_found_without_the_index()
    {
        _bench.Store.Frequent = 2;
        await _bench.PutAsync(Film("a:2", "Night train", "files"), Film("a:3", "Night Train", "files"), Film("a:4", "Train night", "files"), Film("a:5", "Night of the train", "files"), Film("a:6", "The last of the night train", "files"));
        await _bench.PutAsync(Film("a:2", "The train", "files"), Film("a:7", "Last night train", "files"));
        var asked = new List<string>();
        _bench.Store.Database.BeforeRead = asked.Add;
        Assert.That(new[] { "\"night train\"", "\"train night\"", "\"of the\"", "-\"night train\"", "title:\"the night\"", "\"the train\"", "\"night train\"|\"the train\"", "plot:\"night train\"", "\"of the night train\"" }.Select(q => _bench.Find(q).Count), Is.EqualTo(new[] { 3, 1, 2, 3, 1, 2, 5, 0, 1 }));
        Assert.That(asked, Has.None.Contains("MATCH"));
    }

    [Test]
    public async Task What_was_undone_leaves_no_frequent_word_behind()
    {
        _bench.Store.Frequent = 1;
        await _bench.PutAsync(Film("a:1", "Wings", "files"));
        using (var write = await _bench.Store.WriteAsync(CancellationToken.None))
        {
            write.Put(new SourceItem(Film("a:2", "Rope", "files")));
        }

        await _bench.PutAsync(Film("a:3", "Rope", "files"), Film("a:4", "Vertigo", "files"));
        Assert.That((_bench.Find("rope").Count, _bench.Find("wings").Count, _bench.Find("vertigo").Count), Is.EqualTo((1, 1, 1)));
    }

    [Test]
    public void Packed_bytes_come_back_and_bytes_of_older_libraries_are_read()
    {
        foreach (var length in new[] { 0, 1, 2, 100, 5000 })
        {
            byte[] bytes = [.. Enumerable.Range(0, length).Select(i => (byte)(i * i))];
            Assert.That(PackedBytes.Unpack(PackedBytes.Pack(bytes)), Is.EqualTo(bytes));
        }

        var json = new MediaItem { Title = "Wings" }.ToUtf8();
        Assert.That(PackedBytes.Unpack(json), Is.EqualTo(json));
        Assert.That(() => PackedBytes.Unpack([1, 9, 0, 0, 0, 200, 200]), Throws.TypeOf<InvalidDataException>());
    }

    private long Stored => _bench.Number("SELECT length(body) FROM bodies");

    private IEnumerable<string> Titles() => new LibraryHistory(_bench.Store).Of(1).SelectMany(v => v.Changes).Where(c => c.Field == "title").Select(c => $"{c.Before} > {c.After}");

    private static MediaItem Film(string id, string title, string origin) => new() { Title = title, Ids = [ExternalId.Parse(id), .. id.EndsWith(":1", StringComparison.Ordinal) ? [ExternalId.Parse("imdb:tt0018578")] : (ExternalId[])[]], Provenance = new Provenance { Origin = origin } };
}
