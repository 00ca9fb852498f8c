using MediaBridge.Core.Library;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Core.Tests.Support;

namespace MediaBridge.Core.Tests.Library;

/// <summary>The library as sink and source of whole runs.</summary>
public sealed class LibraryPipelineTests
{
    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task A_second_run_finds_all_unchanged_and_writes_nothing_to_the_library()
    {
        Write(1, 2, 3);
        await using var bridge = await OpenAsync();
        var first = await RunAsync(bridge);
        Assert.That(first.Sinks[0].Created, Is.EqualTo(3), string.Join("\n", first.Messages));
        var commits = bridge.Engine.Library.Database.Commits;
        var again = await RunAsync(bridge);
        Assert.That((again.HasChanges, bridge.Engine.Library.Database.Commits), Is.EqualTo((false, commits)));
    }

    [Test]
    public async Task Each_field_tells_the_step_that_gave_it_and_files_do_not_see_it()
    {
        Write(1);
        await using var bridge = await OpenAsync();
        await RunAsync(bridge, "  - set: { sortTitle: Told by a step }\n  - use: set\n    id: again\n    with: { genres: [Noir] }");
        var store = bridge.Engine.Library;
        var layers = new LibraryItems(store).Layers(1);
        Assert.That(new[] { "title", "sortTitle", "description.genres" }.Select(f => store.Merge.GiverOf(layers, f)), Is.EqualTo(new[] { "items", "set", "again" }));
        Assert.That(File.ReadAllText(_folder["out/items.jsonl"]), Does.Contain("Told by a step").And.Not.Contain("again").And.Not.Contain("provenance"));
    }

    [Test]
    public async Task Fields_tell_who_gave_them_behind_steps_that_work_on_the_whole_stream()
    {
        _folder.Write("in.jsonl", """{"kind":"movie","title":"Film 1","year":1901,"ids":["imdb:tt1"],"provenance":{"origin":"items"}}""" + "\n");
        _folder.Write("more.jsonl", """{"kind":"movie","title":"Other title","ids":["test:7","imdb:tt1"],"originalTitle":"Only here","ratings":[{"value":8,"scale":"0..10/0.1","whose":"site","site":"imdb"}],"provenance":{"origin":"elsewhere"}}""" + "\n");
        await using var bridge = await OpenAsync();
        var yaml = $"version: 1\nname: both\nmerge: identity\nfrom:\n  - {{ id: a, source: items, with: {{ file: {_folder["in.jsonl"]} }} }}\n  - {{ id: b, source: items, with: {{ file: {_folder["more.jsonl"]} }} }}\nsteps:\n  - set: {{ sortTitle: Told }}\n  - dedupe\n  - use: set\n    id: again\n    with: {{ genres: [Noir] }}\nto: [ {{ sink: library }} ]\n";
        var report = await bridge.RunAsync(Checked(bridge.Parse(yaml)));
        Assert.That(report.ExitCode, Is.Zero, string.Join('\n', report.Messages));
        var store = bridge.Engine.Library;
        var layers = new LibraryItems(store).Layers(1);
        Assert.That(new[] { "title", "originalTitle", "ratings.imdb", "sortTitle", "description.genres" }.Select(f => store.Merge.GiverOf(layers, f)), Is.EqualTo(new[] { "items", "elsewhere", "elsewhere", "set", "again" }));
    }

    [Test]
    public async Task A_step_that_works_on_the_whole_stream_is_told_for_what_it_changed()
    {
        var origins = new BarrierOrigins("barrier");
        var items = new List<Sdk.MediaItem>();
        await foreach (var item in origins.Watch(new[] { new Sdk.MediaItem { Title = "One", Ids = ["test:1"] }, new Sdk.MediaItem { Title = "Two", Ids = ["test:2"], Provenance = new Sdk.Provenance { Origin = "items" } } }.ToAsyncEnumerable()))
        {
            items.Add(item with { Title = item.Title + "!" });
        }

        items.Reverse();
        Assert.That(items.Select(i => origins.Note(i).Provenance!.Fields!["title"]), Is.All.EqualTo("barrier"));
    }

    [Test]
    public async Task What_a_complete_read_no_longer_has_goes_and_an_incomplete_one_removes_nothing()
    {
        Write(1, 2, 3);
        await using var bridge = await OpenAsync();
        await RunAsync(bridge);
        File.AppendAllText(_folder["in.jsonl"], "{ broken\n");
        Write(append: "{ broken\n", 1);
        await RunAsync(bridge);
        Assert.That(Titles(bridge), Has.Count.EqualTo(3));
        Write(1, 2);
        await RunAsync(bridge);
        Assert.That(Titles(bridge), Is.EqualTo(new[] { "Film 1", "Film 2" }));
    }

    [Test]
    public async Task Undo_puts_the_library_back_and_keeps_what_a_person_did()
    {
        Write(1);
        await using var bridge = await OpenAsync();
        await RunAsync(bridge);
        using (var writer = await bridge.Engine.Library.WriteAsync(CancellationToken.None))
        {
            writer.Decide(1, "", new Sdk.MediaItem { Note = "Mine." }, ["note"]);
            writer.Commit();
        }

        Write(1, 2);
        var second = await RunAsync(bridge, "  - set: { sortTitle: New }");
        Assert.That(Titles(bridge), Has.Count.EqualTo(2));
        var undo = await bridge.UndoAsync(second.Run);
        Assert.That(undo.ExitCode, Is.Zero, string.Join("\n", undo.Messages));
        var item = new LibraryItems(bridge.Engine.Library).After(0).Single().Item;
        Assert.That((item.Title, item.SortTitle, item.Note!.Value), Is.EqualTo(("Film 1", (string?)null, "Mine.")));
    }

    [Test]
    public async Task The_library_is_a_source_whose_conditions_go_to_its_index()
    {
        Write(1, 2, 3);
        await using var bridge = await OpenAsync();
        await RunAsync(bridge);
        var pipeline = bridge.Parse($"version: 1\nname: back\nfrom:\n  - source: library\n    where: title:\"film 2\"\nto:\n  - sink: files\n    with: {{ folder: {_folder["back"]}, format: jsonl }}\n");
        var report = await bridge.RunAsync(Checked(pipeline));
        Assert.That(report.Sources[0].Items, Is.EqualTo(1));
        Assert.That(File.ReadAllText(_folder["back/items.jsonl"]), Does.Contain("library:film-2-1902").And.Contain("imdb:tt2"));
    }

    [Test]
    public async Task What_steps_make_of_the_librarys_own_items_is_a_layer_of_them()
    {
        Write(1);
        await using var bridge = await OpenAsync();
        await RunAsync(bridge);
        var pipeline = bridge.Parse("version: 1\nname: enrich\nfrom:\n  - source: library\nsteps:\n  - set: { sortTitle: Enriched }\nto:\n  - sink: library\n");
        await bridge.RunAsync(Checked(pipeline));
        var again = await bridge.RunAsync(Checked(pipeline));
        Assert.That(again.HasChanges, Is.False);
        Write(1);
        File.WriteAllText(_folder["in.jsonl"], File.ReadAllText(_folder["in.jsonl"]).Replace("Film 1", "Film one", StringComparison.Ordinal));
        await RunAsync(bridge);
        var item = new LibraryItems(bridge.Engine.Library).After(0).Single().Item;
        Assert.That((item.Title, item.SortTitle), Is.EqualTo(("Film one", "Enriched")));
    }

    [Test]
    public async Task Posters_beside_scanned_files_stand_in_pages_of_the_library_where_its_folders_are_known()
    {
        _folder.Write("media/films/One (1901)/poster.jpg", "a picture");
        _folder.Write("media/secret.jpg", "not for pages");
        _folder.Write("in.jsonl", """
            {"kind":"movie","title":"One","year":1901,"ids":["imdb:tt1"],"artwork":[{"role":"poster","path":"films/One (1901)/poster.jpg","tag":"t"}],"provenance":{"origin":"files.videos"}}
            {"kind":"movie","title":"Two","year":1902,"ids":["imdb:tt2"],"artwork":[{"role":"poster","path":"films/../secret.jpg","tag":"t"}],"provenance":{"origin":"files.videos"}}
            {"kind":"movie","title":"Three","year":1903,"ids":["imdb:tt3"],"artwork":[{"role":"poster","path":"elsewhere/poster.jpg","tag":"t"}],"provenance":{"origin":"files.videos"}}

            """);
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"], LibraryFolders = [_folder["media/films"]] });
        await RunAsync(bridge);
        var report = await bridge.RunAsync(Checked(bridge.Parse($"version: 1\nname: site\nfrom:\n  - source: library\nto:\n  - sink: files\n    with: {{ folder: {_folder["site"]}, format: html }}\n")));
        Assert.That((report.ExitCode, report.Sinks[0].Rejected + report.Sinks[0].Failed), Is.EqualTo((0, 0L)), string.Join('\n', report.Messages));
        Assert.That(Directory.GetFiles(_folder["site/posters"]).Select(Path.GetFileName), Is.EqualTo(new[] { "one-1901.jpg" }));
        Assert.That(File.ReadAllText(_folder["site/films/one-1901.html"]), Does.Contain("../posters/one-1901.jpg"));
        Assert.That(File.ReadAllText(_folder["site/films/three-1903.html"]), Does.Not.Contain("posters/"));

        await using var unaware = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data2"] });
        await RunAsync(unaware);
        var option = await unaware.RunAsync(Checked(unaware.Parse($"version: 1\nname: site\nfrom:\n  - source: library\n    with: {{ folders: [ {_folder["media/films"]} ] }}\nto:\n  - sink: files\n    with: {{ folder: {_folder["site2"]}, format: html }}\n")));
        Assert.That((option.ExitCode, File.Exists(_folder["site2/posters/one-1901.jpg"])), Is.EqualTo((0, true)), string.Join('\n', option.Messages));
    }

    private static Pipeline Checked(Pipeline pipeline)
    {
        Assert.That(pipeline.Problems, Is.Empty);
        return pipeline;
    }

    private static List<string> Titles(Bridge bridge) => [.. new LibraryItems(bridge.Engine.Library).After(0).Select(i => i.Item.Title)];

    private void Write(params int[] films) => Write("", films);

    private void Write(string append, params int[] films)
        => _folder.Write("in.jsonl", string.Concat(films.Select(n => $$"""{"kind":"movie","title":"Film {{n}}","year":{{1900 + n}},"ids":["imdb:tt{{n}}"]}""" + "\n")) + append);

    private Task<Bridge> OpenAsync() => Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"] });

    private async Task<RunReport> RunAsync(Bridge bridge, string? steps = null)
    {
        var yaml = $"version: 1\nname: scan\nfrom:\n  - source: items\n    with: {{ file: {_folder["in.jsonl"]} }}\n{(steps is null ? "" : $"steps:\n{steps}\n")}to:\n  - sink: library\n  - sink: files\n    with: {{ folder: {_folder["out"]}, format: jsonl }}\n";
        return await bridge.RunAsync(Checked(bridge.Parse(yaml)));
    }
}
