using System.IO.Compression;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Backups;
using MediaBridge.Core.Output;
using MediaBridge.Core.Running;
using MediaBridge.Core.State;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.Library;

internal sealed class LibraryBackupTests
{
    private static readonly MediaItem Charade = new() { Title = "Charade", Year = 1963, Ids = ["imdb:tt0056923"], Versions = [new MediaVersion { Files = [new MediaFile { Path = "charade.mkv", Length = 10 }] }] };
    private static readonly MediaItem Wings = new() { Title = "Wings", Year = 1927, Ids = ["imdb:tt0018578"] };

    [Test]
    public void Whatever_is_backed_up_comes_back_as_it_was()
    {
        var check = Config.QuickThrowOnFailure.WithMaxTest(5).WithReplay(20240601, 17);
        Check.One(check, Prop.ForAll(Gen.Choose(1, 100_000).ListOf(8).ToArbitrary(), seeds => RoundTripAsync([.. seeds]).GetAwaiter().GetResult()));
    }

    [Test]
    public async Task A_chain_of_incremental_backups_holds_only_what_changed_and_restores_each_state()
    {
        await using var bench = new BackupBench();
        await bench.PutAsync([.. Enumerable.Range(1, 60).Select(Some.AnyFull)]);
        Directory.CreateDirectory(bench["pages"]);
        await File.WriteAllTextAsync(Path.Combine(bench["pages"], "a.mdx"), "a");
        var wanted = new LibraryBackup { Incremental = true, Folders = new Dictionary<string, string> { ["pages"] = bench["pages"] } };
        var states = new List<(string File, IReadOnlyList<string> Items)>();
        foreach (var title in new[] { "One", "Two", "Three" })
        {
            await bench.TitleAsync(1, title);
            await File.WriteAllTextAsync(Path.Combine(bench["pages"], $"{title}.mdx"), title);
            states.Add(((await bench.BackupAsync(wanted)).File, bench.Texts));
        }

        var list = BackupList.In(bench.Places.Backups);
        Assert.That(list.Select(b => (b.Kind, b.Problem)), Is.EqualTo(new (string, string?)[] { ("incremental", null), ("incremental", null), ("full", null) }));
        Assert.That(list[0].Base, Is.EqualTo(list[1].File));
        using (var full = ZipFile.OpenRead(list[2].File))
        using (var zip = ZipFile.OpenRead(list[0].File))
        {
            Assert.That(zip.Entries.Select(e => e.FullName), Is.EquivalentTo(new[] { "library.db.delta", "library.db.sums", "folders/pages/Three.mdx", "manifest.json" }));
            Assert.That(zip.GetEntry("library.db.delta")!.Length, Is.LessThan(full.GetEntry("library.db")!.Length / 4));
        }

        foreach (var (file, items) in Enumerable.Reverse(states))
        {
            var target = bench[$"site-{items.Count}-{Path.GetFileName(file)}"];
            await bench.RestoreAsync(file, r => r with { Exact = true, Folders = new Dictionary<string, string> { ["pages"] = target } });
            Assert.That(bench.Texts, Is.EqualTo(items));
            Assert.That(File.ReadAllText(Path.Combine(target, "a.mdx")), Is.EqualTo("a"));
        }

        File.Delete(states[1].File);
        Assert.That(async () => await bench.RestoreAsync(states[2].File), Throws.TypeOf<PluginException>().With.Message.Contains("builds on"));
        Assert.That(BackupList.In(bench.Places.Backups).First(b => b.File == states[2].File).Problem, Is.Not.Null);
    }

    [Test]
    public async Task A_base_that_is_another_by_now_is_found_out()
    {
        await using var bench = new BackupBench();
        await bench.PutAsync(Charade);
        var full = await bench.BackupAsync(new LibraryBackup { Place = bench["b/full.zip"] });
        await bench.TitleAsync(1, "Mine");
        var second = await bench.BackupAsync(new LibraryBackup { Place = bench["b/second.zip"], Incremental = true });
        Assert.That(second.Kind, Is.EqualTo("incremental"));
        await bench.BackupAsync(new LibraryBackup { Place = full.File });
        Assert.That(async () => await bench.RestoreAsync(second.File), Throws.TypeOf<PluginException>().With.Message.Contains("is another by now"));
    }

    [Test]
    public async Task Every_damaged_byte_is_found_and_changes_nothing([Range(0, 9)] int tenth)
    {
        await using var bench = new BackupBench();
        await bench.PutAsync(Charade);
        var made = await bench.BackupAsync();
        await bench.PutAsync(Wings);
        var before = bench.Texts;
        var bytes = await File.ReadAllBytesAsync(made.File);
        bytes[bytes.Length * tenth / 10 + 40] ^= 0x55;
        await File.WriteAllBytesAsync(made.File, bytes);
        try
        {
            using var chain = BackupChain.Open(made.File);
            await chain.CheckAsync(default);
            await bench.RestoreAsync(made.File, r => r with { Exact = true });
            Assert.That(bench.All, Has.Count.EqualTo(1), "the byte is one that says nothing");
        }
        catch (PluginException e)
        {
            Assert.That(e.Message, Does.Contain("Nothing was changed"));
            Assert.That(bench.Texts, Is.EqualTo(before));
        }

        Assert.That(Directory.EnumerateFileSystemEntries(bench.Places.DataFolder, TemporaryName.Pattern), Is.Empty);
    }

    [Test]
    public async Task A_truncated_archive_and_one_that_is_none_change_nothing()
    {
        await using var bench = new BackupBench();
        await bench.PutAsync(Charade);
        var made = await bench.BackupAsync();
        await File.WriteAllBytesAsync(bench["half.zip"], (await File.ReadAllBytesAsync(made.File))[..2000]);
        await File.WriteAllTextAsync(bench["text.zip"], "not a zip");
        using (var zip = ZipFile.Open(bench["other.zip"], ZipArchiveMode.Create))
        {
            zip.CreateEntry("library.db");
        }

        foreach (var (name, message) in new[] { ("half.zip", "damaged"), ("text.zip", "damaged"), ("other.zip", "is no backup"), ("missing.zip", "cannot be read") })
        {
            Assert.That(async () => await bench.RestoreAsync(bench[name]), Throws.TypeOf<PluginException>().With.Message.Contains(message), name);
        }
    }

    [TestCase("../evil.txt")]
    [TestCase("scans/../../evil.txt")]
    [TestCase("/tmp/evil.txt")]
    [TestCase("scans\\..\\evil.txt")]
    public async Task A_name_that_leaves_the_folder_is_refused(string name)
    {
        await using var bench = new BackupBench();
        await bench.PutAsync(Charade);
        var made = await bench.BackupAsync();
        var manifest = Rewritten(made.File, m => m with
        {
            Files = [.. m.Files, new BackupFile { Name = name, Length = 1, Sha256 = "", How = BackupFile.Whole }],
            Entries = [.. m.Entries, new BackupEntry(name, 1, "")],
        });
        Assert.That(manifest.Files, Has.Count.GreaterThan(1));
        Assert.That(async () => await bench.RestoreAsync(made.File), Throws.TypeOf<PluginException>().With.Message.Contains("no backup has"));
    }

    [Test]
    public async Task An_entry_that_the_manifest_does_not_name_and_a_newer_library_are_refused()
    {
        await using var bench = new BackupBench();
        await bench.PutAsync(Charade);
        var strange = await bench.BackupAsync(new LibraryBackup { Place = bench["a.zip"] });
        using (var zip = ZipFile.Open(strange.File, ZipArchiveMode.Update))
        {
            zip.CreateEntry("more.txt");
        }

        Assert.That(async () => await bench.RestoreAsync(strange.File), Throws.TypeOf<PluginException>().With.Message.Contains("more.txt"));
        var newer = await bench.BackupAsync(new LibraryBackup { Place = bench["b.zip"] });
        Rewritten(newer.File, m => m with { Schema = 99 });
        Assert.That(async () => await bench.RestoreAsync(newer.File), Throws.TypeOf<PluginException>().With.Message.Contains("schema 99"));
    }

    [Test]
    public async Task Restoring_is_refused_while_a_run_is_under_way()
    {
        await using var bench = new BackupBench();
        await bench.PutAsync(Charade);
        var made = await bench.BackupAsync();
        await using var state = StateDatabase.Open(bench.Places.State, synchronous: false);
        await using (await Lease.TakeAsync(state, TimeProvider.System, "scan-films", default))
        {
            Assert.That(async () => await bench.RestoreAsync(made.File), Throws.TypeOf<PluginException>().With.Message.Contains("scan-films"));
        }

        Assert.That((await bench.RestoreAsync(made.File)).Items, Is.EqualTo(1));
    }

    [Test]
    public async Task A_backup_in_the_middle_of_a_write_shows_what_was_before_it()
    {
        await using var bench = new BackupBench();
        await bench.PutAsync(Charade);
        LibraryBackupInfo made;
        using (var writer = await bench.Store.WriteAsync(default))
        {
            foreach (var item in Enumerable.Range(1, 300).Select(Some.Any))
            {
                writer.Put(new SourceItem(item));
            }

            made = await bench.BackupAsync();
            writer.Commit();
        }

        Assert.That(made.Items, Is.EqualTo(1));
        Assert.That(bench.All, Has.Count.GreaterThan(100));
        await bench.RestoreAsync(made.File);
        Assert.That(bench.All.Single().Title, Is.EqualTo("Charade"));
        await bench.PutAsync(Wings);
        Assert.That(bench.All, Has.Count.EqualTo(2), "the restored library takes new items");
    }

    [Test]
    public async Task A_backup_that_is_stopped_leaves_nothing_and_what_a_killed_one_left_goes()
    {
        await using var bench = new BackupBench();
        await bench.PutAsync(Charade);
        Directory.CreateDirectory(bench.Places.Backups);
        var left = Path.Combine(bench.Places.Backups, TemporaryName.Next().Replace($"-{Environment.ProcessId}-", "-999999-", StringComparison.Ordinal));
        await File.WriteAllTextAsync(left, "half");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        Assert.That(async () => await new BackupMaker(bench.Places).MakeAsync(new LibraryBackup(), false, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.EnumerateFileSystemEntries(bench.Places.Backups), Is.Empty);
    }

    [Test]
    public async Task Only_so_many_are_kept_with_what_they_build_on()
    {
        await using var bench = new BackupBench();
        await bench.PutAsync(Charade);
        var old = await bench.BackupAsync();
        var full = await bench.BackupAsync();
        await bench.BackupAsync(new LibraryBackup { Incremental = true });
        var last = await bench.BackupAsync(new LibraryBackup { Incremental = true, Keep = 1 });
        Assert.That(last.Deleted, Is.EqualTo(new[] { old.File }));
        Assert.That(BackupList.In(bench.Places.Backups).Select(b => b.Problem), Is.EqualTo(new string?[] { null, null, null }));
        Assert.That((await bench.BackupAsync(new LibraryBackup { Keep = 1 })).Deleted, Has.Count.EqualTo(3).And.Contains(full.File));
    }

    [Test]
    public async Task Accounts_scans_matches_and_runs_come_along_and_secrets_do_not()
    {
        await using var bench = new BackupBench();
        await bench.PutAsync(Charade);
        var places = bench.Places with { Redact = t => t.Replace("hunter2", "***", StringComparison.Ordinal) };
        await File.WriteAllTextAsync(places.Connections, "trakt: { token: hunter2 }\n");
        await File.WriteAllTextAsync(places.In("secrets"), "hunter2");
        Directory.CreateDirectory(places.In("scans"));
        await File.WriteAllTextAsync(places.In("scans/mine.yaml"), "version: 1\n");
        await StateDatabase.Open(places.State, synchronous: false).DisposeAsync();
        var made = await new BackupMaker(places).MakeAsync(new LibraryBackup { Place = bench["all.zip"], With = ["state", "cache", "settings"] }, false, default);
        using (var zip = ZipFile.OpenRead(made.File))
        {
            Assert.That(zip.Entries.Select(e => e.FullName), Is.EquivalentTo(new[] { "library.db", "library.db.sums", "connections.yaml", "scans/mine.yaml", "matches.jsonl", "state.db", "state.db.sums", "manifest.json" }));
            using var text = new StreamReader(zip.GetEntry("connections.yaml")!.Open());
            Assert.That(await text.ReadToEndAsync(), Is.EqualTo("trakt: { token: *** }\n"));
        }

        var other = bench.Places with { DataFolder = bench["new"], Connections = bench["new/connections.yaml"] };
        var done = await new LibraryRestorer(other).RunAsync(new LibraryRestore { File = made.File, With = ["state"] }, default);
        Assert.That((done.Items, done.Before, string.Join(' ', done.Restored)), Is.EqualTo((1L, (string?)null, "library.db connections.yaml scans (1 file) state.db")));
        Assert.That(Directory.GetFileSystemEntries(bench["new"]).Select(Path.GetFileName), Is.SupersetOf(new[] { "library.db", "connections.yaml", "scans", "state.db" }));
        Assert.That(Directory.EnumerateFileSystemEntries(bench["new"], TemporaryName.Pattern), Is.Empty);
    }

    private static async Task RoundTripAsync(int[] seeds)
    {
        await using var bench = new BackupBench();
        await bench.PutAsync([.. seeds.Select(Some.AnyFull), .. Some.Hostile(), Charade]);
        await bench.TitleAsync(1, "Mine", "ana");
        var (items, layers) = (bench.Texts, bench.Number("SELECT count(*) FROM layers"));
        var made = await bench.BackupAsync();
        await bench.PutAsync([.. seeds.Select(s => Some.AnyFull(s + 1)), Wings]);
        await bench.RestoreAsync(made.File, r => r with { Exact = seeds[0] % 2 == 0 });
        Assert.That(bench.Texts, Is.EqualTo(items));
        Assert.That(bench.Number("SELECT count(*) FROM layers"), Is.EqualTo(layers));
    }

    /// <summary>Changes the manifest of an archive.</summary>
    private static BackupManifest Rewritten(string file, Func<BackupManifest, BackupManifest> change)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var entry = zip.GetEntry(BackupManifest.Name)!;
        using var bytes = new MemoryStream();
        using (var stream = entry.Open())
        {
            stream.CopyTo(bytes);
        }

        entry.Delete();
        var manifest = change(BackupManifest.Parse(bytes.ToArray())!);
        using var output = zip.CreateEntry(BackupManifest.Name).Open();
        output.Write(manifest.ToUtf8());
        return manifest;
    }
}
