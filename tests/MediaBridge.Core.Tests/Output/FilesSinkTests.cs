using MediaBridge.Core.Running;

namespace MediaBridge.Core.Tests.Output;

public sealed class FilesSinkTests
{
    private const string PerItem = "{{year}}/{{title}}.json";
    private FilesBench _bench = null!;

    [SetUp]
    public async Task Open() => _bench = await FilesBench.OpenAsync();

    [TearDown]
    public async Task Close() => await _bench.DisposeAsync();

    [TestCase(null)]
    [TestCase(PerItem)]
    public async Task AppliedOnceThereIsNothingLeftToDo(string? path)
    {
        _bench.Items("One", "Two", "Three");
        var plan = await _bench.Bridge.PlanAsync(_bench.Pipeline(path));
        Assert.That(plan.HasChanges, Is.True);
        Assert.That(_bench.Files(), Is.Empty, "a plan writes nothing");
        var report = await _bench.Bridge.ApplyAsync(plan);
        Assert.That(report.ExitCode, Is.Zero, FilesBench.Text(report));
        Assert.That(_bench.Files(), Is.EqualTo(path is null ? (string[])["items.json"] : ["2000/One.json", "2001/Two.json", "2002/Three.json"]));
        Assert.That((await _bench.Bridge.PlanAsync(_bench.Pipeline(path))).HasChanges, Is.False);
    }

    [Test]
    public async Task UnchangedFilesKeepTheirTimeOfWriting()
    {
        _bench.Items("One", "Two");
        await _bench.RunAsync(_bench.Pipeline(PerItem));
        var old = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_bench.Folder["out/2000/One.json"], old);
        _bench.Items("One", "Two again");
        var report = await _bench.RunAsync(_bench.Pipeline(PerItem));
        Assert.That(File.GetLastWriteTimeUtc(_bench.Folder["out/2000/One.json"]), Is.EqualTo(old), "same bytes: touched by somebody, but not written");
        Assert.That(report.Sinks[0], Has.Property("Created").EqualTo(1).And.Property("Unchanged").EqualTo(1).And.Property("Deleted").EqualTo(1));
        File.SetLastWriteTimeUtc(_bench.Folder["out/2001/Two again.json"], old);
        await _bench.RunAsync(_bench.Pipeline(PerItem));
        Assert.That(File.GetLastWriteTimeUtc(_bench.Folder["out/2001/Two again.json"]), Is.EqualTo(old));
    }

    [Test]
    public async Task PagesThatNobodyMakesAnyMoreGo()
    {
        _bench.Items("One", "Two", "Three");
        await _bench.RunAsync(_bench.Pipeline(PerItem));
        _bench.Items("One");
        var report = await _bench.RunAsync(_bench.Pipeline(PerItem));
        Assert.That(_bench.Files(), Is.EqualTo((string[])["2000/One.json"]));
        Assert.That(Directory.Exists(_bench.Folder["out/2001"]), Is.False, "its folder went with it");
        Assert.That(report.Sinks[0].Deleted, Is.EqualTo(2));
        Assert.That((await _bench.Bridge.PlanAsync(_bench.Pipeline(PerItem))).HasChanges, Is.False);
    }

    [Test]
    public async Task WithRemovalsKeepThePagesStay()
    {
        _bench.Items("One", "Two");
        await _bench.RunAsync(_bench.Pipeline(PerItem, extra: "removals: keep"));
        _bench.Items("One");
        await _bench.RunAsync(_bench.Pipeline(PerItem, extra: "removals: keep"));
        Assert.That(_bench.Files(), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task ARemovedPageThatSomebodyEditedIsKept()
    {
        _bench.Items("One", "Two");
        await _bench.RunAsync(_bench.Pipeline(PerItem));
        _bench.Folder.Write("out/2001/Two.json", "mine");
        _bench.Items("One");
        var report = await _bench.RunAsync(_bench.Pipeline(PerItem));
        Assert.That(_bench.Read("2001/Two.json"), Is.EqualTo("mine"));
        Assert.That(_bench.Bridge.Runs.Changes(report.Run, all: true).Single(c => c.Target == "2001/Two.json").Reason, Does.Contain("somebody edited it"));
    }

    [Test]
    public async Task AfterAnIncompleteReadNothingIsRemovedAndTheRestIsWritten()
    {
        _bench.Items("One", "Two", "Three");
        await _bench.RunAsync(_bench.Pipeline(PerItem));
        _bench.Lines("""{"kind":"movie","title":"One","year":2000,"originalTitle":"new","ids":["imdb:tt1"]}""", "{ this is no item");
        var report = await _bench.RunAsync(_bench.Pipeline(PerItem));
        Assert.That(_bench.Files(), Has.Length.EqualTo(3));
        Assert.That(_bench.Read("2000/One.json"), Does.Contain("new"), FilesBench.Text(report));
        Assert.That(FilesBench.Text(report), Does.Contain("in.jsonl:2:"));
    }

    [Test]
    public async Task AFileOfAllItemsIsNotReplacedByAPartOfThem()
    {
        _bench.Items("One", "Two", "Three");
        await _bench.RunAsync(_bench.Pipeline());
        var before = _bench.Image();
        _bench.Lines("""{"kind":"movie","title":"One","ids":["imdb:tt1"]}""", "{ this is no item");
        var report = await _bench.RunAsync(_bench.Pipeline());
        Assert.That(_bench.Image(), Is.EqualTo(before));
        Assert.That(FilesBench.Text(report), Does.Contain("Not written"));
        Assert.That(report.ExitCode & ExitCodes.Transient, Is.EqualTo(ExitCodes.Transient));
        _bench.Items("One");
        await _bench.RunAsync(_bench.Pipeline());
        Assert.That(_bench.Read("items.json"), Does.Not.Contain("Two"));
    }

    [Test]
    public async Task APersonsEditIsKeptAskedAboutAndOverwrittenOnlyOnAnswer()
    {
        _bench.Items("One");
        await _bench.RunAsync(_bench.Pipeline());
        _bench.Folder.Write("out/items.json", "mine");
        _bench.Items("Two");
        var report = await _bench.RunAsync(_bench.Pipeline());
        Assert.That(_bench.Read("items.json"), Is.EqualTo("mine"));
        Assert.That(report.ExitCode, Is.EqualTo(ExitCodes.InteractionNeeded));
        Assert.That(report.Sinks[0].Held, Is.EqualTo(1));
        Assert.That(FilesBench.Text(report), Does.Contain("--answer edited=overwrite|skip").And.Contain("items.json"));
        report = await _bench.RunAsync(_bench.Pipeline(), FilesBench.Answer("edited", "skip"));
        Assert.That(_bench.Read("items.json"), Is.EqualTo("mine"));
        Assert.That(report.ExitCode, Is.Zero);
        report = await _bench.RunAsync(_bench.Pipeline(), FilesBench.Answer("edited", "overwrite"));
        Assert.That(_bench.Read("items.json"), Does.Contain("Two"));
        Assert.That(report.ExitCode, Is.Zero, FilesBench.Text(report));
        Assert.That((await _bench.Bridge.PlanAsync(_bench.Pipeline())).HasChanges, Is.False);
    }

    [Test]
    public async Task AForeignFileIsKeptAndOneWithTheSameBytesIsTakenOver()
    {
        _bench.Items("One", "Two");
        _bench.Folder.Write("out/2000/One.json", "not ours");
        var report = await _bench.RunAsync(_bench.Pipeline(PerItem));
        Assert.That(_bench.Read("2000/One.json"), Is.EqualTo("not ours"));
        Assert.That(_bench.Files(), Does.Contain("2001/Two.json"), "the other one is written");
        Assert.That(FilesBench.Text(report), Does.Contain("--answer exists=overwrite|skip"));
        report = await _bench.RunAsync(_bench.Pipeline(PerItem), FilesBench.Answer("exists", "overwrite"));
        Assert.That(report.ExitCode, Is.Zero, FilesBench.Text(report));
        Assert.That(_bench.Read("2000/One.json"), Does.Contain("\"One\""));
    }

    [Test]
    public async Task ADeletedOrEditedFileIsMadeAgainAlsoWhenTheRunThatWroteItIsForgotten()
    {
        await using var bench = await FilesBench.OpenAsync(runsToKeep: 1);
        bench.Items("One", "Two");
        await bench.RunAsync(bench.Pipeline());
        await bench.RunAsync(bench.Pipeline());
        await bench.RunAsync(bench.Pipeline());
        File.Delete(bench.Folder["out/items.json"]);
        var report = await bench.RunAsync(bench.Pipeline());
        Assert.That(report.ExitCode, Is.Zero, FilesBench.Text(report));
        Assert.That(bench.Files(), Is.EqualTo((string[])["items.json"]));
        await bench.RunAsync(bench.Pipeline());
        bench.Folder.Write("out/items.json", "mine");
        report = await bench.RunAsync(bench.Pipeline(), FilesBench.Answer("edited", "overwrite"));
        Assert.That(report.ExitCode, Is.Zero, FilesBench.Text(report));
        Assert.That(bench.Read("items.json"), Does.Contain("One"));
    }

    [TestCase(null)]
    [TestCase(PerItem)]
    public async Task ASavedPlanAppliedLaterRefusesWhatMoved(string? path)
    {
        _bench.Items("One", "Two");
        var plan = await _bench.Bridge.PlanAsync(_bench.Pipeline(path));
        var file = _bench.Folder["plan.json"];
        await plan.SaveAsync(file);
        var moved = path is null ? "items.json" : "2000/One.json";
        _bench.Folder.Write("out/" + moved, "somebody was faster");
        var loaded = await _bench.Bridge.LoadPlanAsync(file);
        var report = await _bench.Bridge.ApplyAsync(loaded, FilesBench.Answer("exists", "overwrite"));
        Assert.That(_bench.Read(moved), Is.EqualTo("somebody was faster"));
        var refused = _bench.Bridge.Runs.Changes(report.Run, all: true).Single(c => c.Target == moved);
        Assert.That(refused.Reason, Does.Contain("moved since the plan was saved"));
        if (path is not null)
        {
            Assert.That(_bench.Files(), Does.Contain("2001/Two.json"), "what did not move is applied");
        }
    }

    [Test]
    public async Task ASavedPlanThatIsNoneSaysSo()
    {
        foreach (var text in (string[])["", "[]", "{}", "{\"schema\":1}", "{\"schema\":1,\"plan\":\"x\"}", "{\"schema\":1,\"plan\":77}", "\0"])
        {
            var file = _bench.Folder.Write("plan.json", text);
            Assert.That(
                async () => await _bench.Bridge.LoadPlanAsync(file),
                Throws.TypeOf<Sdk.PluginException>().With.Message.Contains(file).And.Property("Error").Property("Kind").EqualTo(Sdk.ErrorKind.Configuration), text);
        }
    }
}
