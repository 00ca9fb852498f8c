using MediaBridge.Core.Diagnostics;
using MediaBridge.Core.Plugins;
using MediaBridge.Core.Tests.Plugins;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Installing;

internal sealed class InstallTests
{
    private readonly Installation _here = new();

    [TearDown]
    public async Task EndAsync() => await _here.DisposeAsync();

    [TestCase("acme.nupkg", "plugin/")]
    [TestCase("acme.zip", "")]
    [TestCase("acme.zip", "acme-1.0.0/")]
    public async Task A_package_file_is_installed_and_its_plugin_loads(string name, string root)
    {
        var package = root is "plugin/" ? TestPackage.Of() : TestPackage.Of().Under(root);
        var change = await _here.AddAsync(_here.Write(name, package.ToBytes()));
        var bridge = await _here.StartAsync();
        var plugin = bridge.Plugins.Single(p => p.Id == TestPackage.Id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((change.Outcome, change.Id, change.Version, change.Before), Is.EqualTo(("added", TestPackage.Id, "1.0.0", (string?)null)));
            Assert.That((plugin.State, plugin.Installation?.From, plugin.Installation?.Package), Is.EqualTo((PluginState.Ready, "file", root is "plugin/" ? "Acme.Twelve" : null)));
            Assert.That(bridge.PluginBook.Check(TestPackage.Id).Where(f => f.Level is not FindingLevel.Ok), Is.Empty);
            Assert.That(_here.Folders, Has.Count.EqualTo(1).And.All.StartsWith(TestPackage.Id + "@1.0.0-"));
            Assert.That(_here.Leftovers, Is.Empty);
            Assert.That(bridge.Engine.Catalog.Load(TestPackage.Id).Id, Is.EqualTo(TestPackage.Id));
        }
    }

    [Test]
    public async Task A_folder_is_installed_and_updated_from_when_it_changes()
    {
        using var root = new PluginRoot();
        var folder = root.Add(TestPackage.Id, m => m with { Version = "1.0.0" });
        Assert.That((await _here.AddAsync(folder)).Outcome, Is.EqualTo("added"));
        Assert.That((await _here.UpdateAsync()).Outcome, Is.EqualTo("unchanged"));

        root.Add(TestPackage.Id, m => m with { Version = "1.1.0" }, "new");
        Directory.Delete(folder, recursive: true);
        Directory.Move(Path.Combine(root.Path, "new"), folder);
        var update = await _here.UpdateAsync();
        Assert.That((update.Outcome, update.Before, update.Version), Is.EqualTo(("updated", "1.0.0", "1.1.0")));
        Assert.That((await _here.PluginAsync())?.Version, Is.EqualTo("1.1.0"));
    }

    [Test]
    public async Task The_same_again_changes_nothing_and_an_older_one_is_called_so()
    {
        var one = _here.Write("one.nupkg", TestPackage.Of().ToBytes());
        var two = _here.Write("two.nupkg", TestPackage.Of(version: "2.0.0").ToBytes());
        await _here.AddAsync(one);
        Assert.That((await _here.AddAsync(one)).Outcome, Is.EqualTo("unchanged"));
        Assert.That((await _here.AddAsync(two)).Outcome, Is.EqualTo("updated"));
        Assert.That((await _here.AddAsync(one)).Outcome, Is.EqualTo("downgraded"));
        Assert.That((await _here.AddAsync(one, w => w with { Force = true })).Outcome, Is.EqualTo("reinstalled"));
    }

    [Test]
    public async Task A_running_program_keeps_the_version_it_loaded_until_it_ends()
    {
        await _here.AddAsync(_here.Write("one.nupkg", TestPackage.Of().ToBytes()));
        var running = await _here.StartAsync();
        var loaded = running.Engine.Catalog.Load(TestPackage.Id);
        for (var version = 2; version <= 4; version++)
        {
            await _here.AddAsync(_here.Write($"{version}.nupkg", TestPackage.Of(version: $"{version}.0.0").ToBytes()));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.Exists(loaded.Assembly.Location), "its private dependencies may be needed only now");
            Assert.That(running.Plugins.Single(p => p.Id == TestPackage.Id).Version, Is.EqualTo("1.0.0"));
            Assert.That((await _here.PluginAsync())?.Version, Is.EqualTo("4.0.0"));
            Assert.That(_here.Folders.Select(f => f.Split('@', '-')[1]), Is.EqualTo(new[] { "1.0.0", "3.0.0", "4.0.0" }), "2.0.0 is of no use to anybody");
        }
    }

    [Test]
    public async Task A_removed_plugin_leaves_nothing()
    {
        await _here.AddAsync(_here.Write("one.nupkg", TestPackage.Of().ToBytes()));
        var removed = await (await _here.StartAsync()).PluginBook.RemoveAsync(TestPackage.Id);
        Assert.That((removed.Outcome, removed.Version), Is.EqualTo(("removed", "1.0.0")));
        Assert.That(_here.Folders, Is.Empty);
        Assert.That(await _here.PluginAsync(), Is.Null);
        Assert.That(Directory.GetFiles(Path.Combine(_here.Plugins, ".install")).Select(Path.GetFileName), Is.EqualTo(new[] { "lock" }));
        var again = await Installation.RefusedAsync(async () => await (await _here.StartAsync()).PluginBook.RemoveAsync(TestPackage.Id));
        Assert.That(again.Message, Does.Contain("no plugin"));
    }

    [Test]
    public async Task A_changed_missing_or_added_file_is_a_state_with_a_sentence_and_update_heals_it()
    {
        await _here.AddAsync(_here.Write("one.nupkg", TestPackage.Of().ToBytes()));
        var folder = Path.Combine(_here.Plugins, _here.Folders[0]);
        var library = Path.Combine(folder, "Newtonsoft.Json.dll");
        var bytes = File.ReadAllBytes(library);
        bytes[^1] ^= 1;
        File.WriteAllBytes(library, bytes);
        File.WriteAllText(Path.Combine(folder, "more.txt"), "");
        var plugin = (await _here.PluginAsync())!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plugin.State, Is.EqualTo(PluginState.Changed));
            Assert.That(plugin.Reason, Does.Contain("Newtonsoft.Json.dll changed; more.txt added").And.Contain("plugins update " + TestPackage.Id));
        }

        var started = await _here.StartAsync();
        var refused = Assert.Throws<PluginException>(() => started.Engine.Catalog.Load(TestPackage.Id))!;
        Assert.That(refused.Message, Does.Contain("not those that were installed"));
        Assert.That((await _here.UpdateAsync()).Outcome, Is.EqualTo("reinstalled"));
        Assert.That((await _here.PluginAsync())?.State, Is.EqualTo(PluginState.Ready));
    }

    [Test]
    public async Task A_change_that_keeps_length_and_time_is_found_by_whoever_looks_closely()
    {
        await _here.AddAsync(_here.Write("one.nupkg", TestPackage.Of().ToBytes()));
        var library = Path.Combine(_here.Plugins, _here.Folders[0], "Newtonsoft.Json.dll");
        var (bytes, time) = (File.ReadAllBytes(library), File.GetLastWriteTimeUtc(library));
        bytes[^1] ^= 1;
        File.WriteAllBytes(library, bytes);
        File.SetLastWriteTimeUtc(library, time);
        var bridge = await _here.StartAsync();
        Assert.That(bridge.PluginBook.Check(TestPackage.Id).Single(f => f.Subject is "files").Level, Is.EqualTo(FindingLevel.Error));
        Assert.That(bridge.PluginBook.List().Single(p => p.Id == TestPackage.Id).State, Is.EqualTo(PluginState.Changed));
    }

    [Test]
    public async Task A_touched_file_is_no_changed_file()
    {
        await _here.AddAsync(_here.Write("one.nupkg", TestPackage.Of().ToBytes()));
        File.SetLastWriteTimeUtc(Path.Combine(_here.Plugins, _here.Folders[0], "Newtonsoft.Json.dll"), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.That((await _here.PluginAsync())?.State, Is.EqualTo(PluginState.Ready));
    }

    [Test]
    public async Task An_update_that_needs_a_newer_host_says_so_and_leaves_the_old_one_working()
    {
        await _here.AddAsync(_here.Write("one.nupkg", TestPackage.Of().ToBytes()));
        var newer = _here.Write("two.nupkg", TestPackage.Of(version: "2.0.0", change: m => m with { SdkVersion = "9.0.0" }).ToBytes());
        var error = await Installation.RefusedAsync(() => _here.AddAsync(newer));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain($"'{TestPackage.Id} 2.0.0' is not installed. It was built for SDK 9.0.0").And.Contain("update MediaBridge"));
            Assert.That(error.Hint, Does.Contain("Version 1.0.0").And.Contain("stays"));
            Assert.That((await _here.PluginAsync()) is { State: PluginState.Ready, Version: "1.0.0" });
            Assert.That(_here.Leftovers, Is.Empty);
        }
    }

    [Test]
    public async Task Members_that_the_hosts_sdk_lacks_are_found_before_the_swap()
    {
        using var root = new PluginRoot();
        FutureAssembly.Write(root.Path);
        var error = await Installation.RefusedAsync(() => _here.AddAsync(Path.Combine(root.Path, FutureAssembly.Id)));
        Assert.That(error.Message, Does.Contain("It uses FutureThing and 2 more").And.Contain("update MediaBridge"));
        Assert.That(_here.Folders, Is.Empty);
    }

    [Test]
    public async Task A_missing_library_is_found_before_the_swap()
    {
        using var root = new PluginRoot();
        var folder = root.Add(TestPackage.Id);
        File.Delete(Path.Combine(folder, "Newtonsoft.Json.dll"));
        var error = await Installation.RefusedAsync(() => _here.AddAsync(folder));
        Assert.That(error.Message, Does.Contain("Newtonsoft.Json").And.Contain("missing").Or.Contain("deps.json names are missing"));
        Assert.That(_here.Folders, Is.Empty);
    }

    [Test]
    public async Task What_another_plugin_is_or_has_is_not_installed_beside_it()
    {
        using var root = new PluginRoot();
        root.Add(TestPackage.Id);
        _here.PluginFolders.Add(root.Path);
        var same = await Installation.RefusedAsync(() => _here.AddAsync(_here.Write("one.nupkg", TestPackage.Of().ToBytes())));
        Assert.That(same.Message, Does.Contain("there is a plugin of that id already"));
        var part = await Installation.RefusedAsync(() => _here.AddAsync(_here.Write("two.nupkg", TestPackage.Of(change: m => m with { Id = "other" }).ToBytes())));
        Assert.That(part.Message, Does.Contain($"plugin '{TestPackage.Id}' already has the source"));
        Assert.That(_here.Folders, Is.Empty);
        var update = await Installation.RefusedAsync(() => _here.UpdateAsync());
        Assert.That(update.Message, Does.Contain("was not installed with"));
    }

    [Test]
    public async Task Many_at_once_end_with_one_whole_plugin()
    {
        var files = Enumerable.Range(1, 8).Select(n => _here.Write($"{n}.nupkg", TestPackage.Of(version: $"{n}.0.0").ToBytes())).ToList();
        var bridges = new List<Bridge>();
        foreach (var _ in files)
        {
            bridges.Add(await _here.StartAsync());
        }

        await Task.WhenAll(files.Zip(bridges, (f, b) => Task.Run(() => b.PluginBook.AddAsync(new() { What = f }))));
        var plugin = await _here.PluginAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plugin?.State, Is.EqualTo(PluginState.Ready));
            Assert.That(_here.Folders, Has.Count.EqualTo(2), "the last, and the one before it");
            Assert.That(_here.Leftovers, Is.Empty);
            Assert.That((await _here.StartAsync()).PluginBook.Check(TestPackage.Id).Where(f => f.Level is not FindingLevel.Ok), Is.Empty);
        }
    }

    [Test]
    public async Task What_a_killed_installation_left_counts_for_nothing_and_goes()
    {
        var orphan = Directory.CreateDirectory(Path.Combine(_here.Plugins, TestPackage.Id + "@9.0.0-00000000")).FullName;
        using var root = new PluginRoot();
        File.Copy(Path.Combine(root.Add(TestPackage.Id), ManifestJson.FileName), Path.Combine(orphan, ManifestJson.FileName));
        Assert.That(await _here.PluginAsync(), Is.Null);
        await _here.AddAsync(_here.Write("one.nupkg", TestPackage.Of().ToBytes()));
        Assert.That(_here.Folders, Has.Count.EqualTo(1).And.All.Contains("@1.0.0-"));
    }

    [Test]
    public async Task A_record_that_cannot_be_read_counts_as_none()
    {
        await _here.AddAsync(_here.Write("one.nupkg", TestPackage.Of().ToBytes()));
        File.WriteAllText(Path.Combine(_here.Plugins, ".install", TestPackage.Id + ".json"), "{\"schema\":1");
        Assert.That(await _here.PluginAsync(), Is.Null);
        Assert.That((await _here.AddAsync(_here["one.nupkg"])).Outcome, Is.EqualTo("added"));
        Assert.That((await _here.PluginAsync())?.State, Is.EqualTo(PluginState.Ready));
    }
}
