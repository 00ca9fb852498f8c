using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Backups;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Library;

/// <summary>What a person set since a backup survives its restore.</summary>
internal sealed class LibraryRestoreTests
{
    private static readonly MediaItem Charade = new() { Title = "Charade", Year = 1963, Ids = ["imdb:tt0056923"], Versions = [new MediaVersion { Files = [new MediaFile { Path = "charade.mkv", Length = 10 }] }] };
    private static readonly MediaItem Wings = new() { Title = "Wings", Year = 1927, Ids = ["imdb:tt0018578"] };

    [Test]
    public async Task Edits_since_the_backup_stay_and_are_told()
    {
        await using var bench = new BackupBench();
        await bench.PutAsync(Charade, Wings);
        await bench.TitleAsync(2, "Mine before", "ana");
        var made = await bench.BackupAsync();
        await bench.TitleAsync(1, "Mine since", "ana");
        await bench.PutAsync(Charade with { Year = 1999 });
        var dry = await bench.RestoreAsync(made.File, r => r with { DryRun = true });
        Assert.That((dry.KeptEdits, dry.Before, bench.All[0].Year), Is.EqualTo((1, (string?)null, 1999)));
        var done = await bench.RestoreAsync(made.File);
        Assert.That((done.KeptEdits, done.KeptItems), Is.EqualTo((1, 0)));
        Assert.That(bench.All.Select(i => (i.Title, i.Year)), Is.EqualTo(new[] { ("Mine since", (int?)1963), ("Mine before", 1927) }));
        await bench.RestoreAsync(made.File, r => r with { Exact = true });
        Assert.That(bench.All.Select(i => i.Title), Is.EqualTo(new[] { "Charade", "Mine before" }));
    }

    [Test]
    public async Task What_a_person_changed_again_or_took_back_since_stays_so()
    {
        await using var bench = new BackupBench();
        await bench.PutAsync(Charade, Wings);
        await bench.TitleAsync(1, "First");
        await bench.TitleAsync(2, "Taken back");
        var made = await bench.BackupAsync();
        await bench.TitleAsync(1, "Second");
        await bench.WriteAsync(w => w.Decide(2, "", new MediaItem(), []));
        var done = await bench.RestoreAsync(made.File);
        Assert.That(done.KeptEdits, Is.EqualTo(2));
        Assert.That(bench.All.Select(i => i.Title), Is.EqualTo(new[] { "Second", "Wings" }));
        Assert.That((await bench.RestoreAsync(made.File)).KeptEdits, Is.GreaterThan(0), "and after another restore as well");
        Assert.That(bench.All.Select(i => i.Title), Is.EqualTo(new[] { "Second", "Wings" }));
    }

    [Test]
    public async Task An_item_that_the_backup_lacks_stays_only_if_a_person_edited_it()
    {
        await using var bench = new BackupBench();
        await bench.PutAsync(Charade);
        var made = await bench.BackupAsync();
        await bench.PutAsync(Wings, Wings with { Title = "Gone", Ids = ["imdb:tt7"], Versions = Charade.Versions }, Wings with { Title = "Nobody's", Ids = ["imdb:tt8"] });
        await bench.TitleAsync(2, "My Wings");
        await bench.TitleAsync(3, "My gone one");
        await bench.WriteAsync(w => w.Remove("imdb:tt7", forget: false));
        var done = await bench.RestoreAsync(made.File);
        Assert.That((done.KeptEdits, done.KeptItems, done.Items), Is.EqualTo((2, 2, 3L)));
        Assert.That(bench.All.Select(i => i.Title), Is.EqualTo(new[] { "Charade", "My Wings", "My gone one" }));
        Assert.That(bench.Number("SELECT present FROM items WHERE title='My gone one'"), Is.Zero);
    }

    [Test]
    public async Task A_restore_can_be_taken_back()
    {
        await using var bench = new BackupBench();
        await bench.PutAsync(Charade);
        var made = await bench.BackupAsync();
        await bench.PutAsync(Wings);
        await bench.TitleAsync(1, "Mine");
        var before = bench.Texts;
        var done = await bench.RestoreAsync(made.File, r => r with { Exact = true });
        Assert.That(bench.All, Has.Count.EqualTo(1));
        Assert.That(BackupList.In(bench.Places.Backups).Single(b => b.Kind is BackupKinds.BeforeRestore).File, Is.EqualTo(done.Before));
        await bench.RestoreAsync(done.Before!, r => r with { Exact = true });
        Assert.That(bench.Texts, Is.EqualTo(before));
        Assert.That(BackupList.Latest(bench.Places.Backups), Is.EqualTo(made.File), "a folder means its latest real backup");
    }

    [Test]
    public async Task Pipelines_that_fill_the_library_read_everything_the_next_time()
    {
        await using var bench = new BackupBench();
        await bench.PutAsync(Charade);
        await using var state = StateDatabase.Open(bench.Places.State, synchronous: false);
        using (var write = await state.WriteAsync(default))
        {
            write.Run("INSERT INTO cursors(pipeline, source, belongs, cursor, run) VALUES('scan', 'files.videos', '{}', 'c', 1)");
            write.Commit();
        }

        var made = await bench.BackupAsync();
        Assert.That((await bench.RestoreAsync(made.File, r => r with { DryRun = true })).Fresh, Is.EqualTo(new[] { "scan" }));
        Assert.That(state.First("SELECT count(*) FROM cursors", r => r.GetInt64(0)), Is.EqualTo(1));
        Assert.That((await bench.RestoreAsync(made.File)).Fresh, Is.EqualTo(new[] { "scan" }));
        Assert.That(state.First("SELECT count(*) FROM cursors", r => r.GetInt64(0)), Is.Zero);
    }

    [Test]
    public async Task A_library_with_pages_of_another_size_is_restored()
    {
        await using var bench = new BackupBench();
        await bench.PutAsync(Wings);
        await using (var old = StateDatabase.Open(bench["old.db"], LibraryMigrations.Steps, synchronous: false))
        {
            using var write = old.Write();
            write.Run("INSERT INTO meta(key, value) VALUES('old', '1')");
            write.Commit();
        }

        DatabasePages.Replace(bench["old.db"], bench.Places.Library);
        Assert.That((bench.Number("SELECT count(*) FROM meta WHERE key='old'"), bench.Number("SELECT count(*) FROM items"), bench.Number("PRAGMA page_size")), Is.EqualTo((1, 0, 8192)));
    }
}
