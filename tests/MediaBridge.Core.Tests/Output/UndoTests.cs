using MediaBridge.Core.Running;

namespace MediaBridge.Core.Tests.Output;

/// <summary>Apply, undo: the folder is as it was, byte for byte, but for what somebody changed in between.</summary>
public sealed class UndoTests
{
    private const string PerItem = "{{year}}/{{title}}.json";
    private FilesBench _bench = null!;

    [SetUp]
    public async Task Open() => _bench = await FilesBench.OpenAsync();

    [TearDown]
    public async Task Close() => await _bench.DisposeAsync();

    [Test]
    public async Task CreatedChangedAndRemovedFilesAreAsTheyWere()
    {
        _bench.Folder.Write("out/foreign.txt", "stays");
        _bench.Items("One", "Two", "Three");
        await _bench.RunAsync(_bench.Pipeline(PerItem));
        var before = _bench.Image();
        _bench.Lines(
            """{"kind":"movie","title":"One","year":2000,"originalTitle":"changed","ids":["imdb:tt1"]}""",
            """{"kind":"movie","title":"Four","year":1999,"ids":["imdb:tt4"]}""");
        var second = await _bench.RunAsync(_bench.Pipeline(PerItem));
        Assert.That(second.Sinks[0], Has.Property("Created").EqualTo(1).And.Property("Updated").EqualTo(1).And.Property("Deleted").EqualTo(2));
        var undo = await _bench.Bridge.UndoAsync(second.Run);
        Assert.That(undo.ExitCode, Is.Zero, FilesBench.Text(undo));
        Assert.That(_bench.Image(), Is.EqualTo(before));
        var again = await _bench.RunAsync(_bench.Pipeline(PerItem));
        Assert.That(again.Sinks[0], Has.Property("Created").EqualTo(1).And.Property("Updated").EqualTo(1).And.Property("Deleted").EqualTo(2).And.Property("Held").Zero);
    }

    [Test]
    public async Task ALaterEditIsKeptAndReportedAndTheRestIsUndone()
    {
        _bench.Items("One", "Two");
        var run = await _bench.RunAsync(_bench.Pipeline(PerItem));
        _bench.Folder.Write("out/2000/One.json", "mine");
        var undo = await _bench.Bridge.UndoAsync(run.Run);
        Assert.That(_bench.Files(), Is.EqualTo((string[])["2000/One.json"]));
        Assert.That(_bench.Read("2000/One.json"), Is.EqualTo("mine"));
        Assert.That(undo.ExitCode, Is.EqualTo(ExitCodes.Conflict));
        Assert.That(FilesBench.Text(undo), Does.Contain("2000/One.json").And.Contain("changed by somebody"));
    }

    [Test]
    public async Task AForeignFileThatWasOverwrittenOnAnswerIsForeignAgain()
    {
        _bench.Folder.Write("out/items.json", "theirs");
        _bench.Items("One");
        var run = await _bench.RunAsync(_bench.Pipeline(), FilesBench.Answer("exists", "overwrite"));
        Assert.That(run.Sinks[0].Updated, Is.EqualTo(1));
        await _bench.Bridge.UndoAsync(run.Run);
        Assert.That(_bench.Read("items.json"), Is.EqualTo("theirs"));
        var again = await _bench.RunAsync(_bench.Pipeline());
        Assert.That(_bench.Read("items.json"), Is.EqualTo("theirs"));
        Assert.That(again.Sinks[0].Held, Is.EqualTo(1));
    }

    [Test]
    public async Task FoldersThatTheRunMadeGoWithTheUndo()
    {
        _bench.Items("One", "Two");
        var output = Path.Combine(_bench.Out, "films", "mine");
        var run = await _bench.RunAsync(_bench.Pipeline(PerItem, output: output));
        Assert.That(Directory.GetFiles(output, "*", SearchOption.AllDirectories), Has.Length.EqualTo(2));
        await _bench.Bridge.UndoAsync(run.Run);
        Assert.That(Directory.Exists(_bench.Out), Is.False);
    }

    [Test]
    public async Task AFolderThatWasThereOrHoldsSomebodysFileStays([Values] bool wasThere)
    {
        if (wasThere)
        {
            Directory.CreateDirectory(_bench.Out);
        }

        _bench.Items("One");
        var run = await _bench.RunAsync(_bench.Pipeline());
        if (!wasThere)
        {
            _bench.Folder.Write("out/notes.txt", "mine");
        }

        await _bench.Bridge.UndoAsync(run.Run);
        Assert.That(_bench.Files(), Is.EqualTo(wasThere ? [] : (string[])["notes.txt"]));
        Assert.That(Directory.Exists(_bench.Out), Is.True);
    }

    [Test]
    public async Task UndoneTwiceThereIsNothingMoreToDo()
    {
        _bench.Items("One");
        var run = await _bench.RunAsync(_bench.Pipeline(PerItem));
        await _bench.Bridge.UndoAsync(run.Run);
        var second = await _bench.Bridge.UndoAsync(run.Run);
        Assert.That(second.ExitCode, Is.Zero, FilesBench.Text(second));
        Assert.That(second.HasChanges, Is.False);
        Assert.That(_bench.Files(), Is.Empty);
    }
}
