using System.Text.Json.Nodes;

namespace MediaBridge.Core.Tests.Output;

/// <summary>Whatever titles, ids and templates hold: files stay below the output folder, and each item that cannot have one has a reason.</summary>
public sealed class HostilePathTests
{
    private static readonly string[] Hostile =
    [
        "../../x", "..", "/etc/passwd", "a/../../x", @"..\..\x", @"C:\x", "c:x", "nul\0byte", "NUL", "con.json", "com1", "AUX .json", "trailing.", "tab\there", "line\nbreak", "a//b", "./a", "a|b", "<a>", "?*", "left\u202Egnp.exe", "zero\u200Bwidth", "\uFEFFmark", "soft\u00ADhyphen", "isolate\u2066x",
        new string('x', 300), string.Concat(Enumerable.Repeat("é", 200)), "a/" + new string('y', 256), "~/.ssh/../../x",
    ];

    private FilesBench _bench = null!;

    [SetUp]
    public async Task Open() => _bench = await FilesBench.OpenAsync();

    [TearDown]
    public async Task Close() => await _bench.DisposeAsync();

    [Test]
    public async Task TitlesThatLeadOutAreRejectedOneByOne()
    {
        _bench.Items([.. Hostile, "Good"]);
        var report = await _bench.RunAsync(_bench.Pipeline("{{title}}"));
        Assert.That(report.ExitCode, Is.Zero, FilesBench.Text(report));
        Assert.That(_bench.Files(), Is.EqualTo((string[])["Good"]));
        Assert.That(report.Sinks[0].ItemsRejected, Is.EqualTo(Hostile.Length));
        for (var i = 0; i < Hostile.Length; i++)
        {
            Assert.That(_bench.Explain(report.Run, $"imdb:tt{i + 1:0000000}"), Does.Contain("rejected").And.Contain("The path '"), Hostile[i]);
        }

        Assert.That(Directory.EnumerateFileSystemEntries(_bench.Folder.Path).Select(Path.GetFileName), Is.EquivalentTo((string[])["in.jsonl", "data", "out"]));
    }

    [TestCase("../{{title}}")]
    [TestCase("/tmp/mediabridge-escape/{{title}}")]
    [TestCase("{{year}}/../../{{title}}")]
    [TestCase(@"..\x{{title}}")]
    public async Task TemplatesThatLeadOutWriteNothing(string template)
    {
        _bench.Items("One");
        var report = await _bench.RunAsync(_bench.Pipeline(template));
        Assert.That(_bench.Files(), Is.Empty);
        Assert.That(_bench.Explain(report.Run, "imdb:tt0000001"), Does.Contain("rejected"));
        Assert.That(Directory.EnumerateFileSystemEntries(_bench.Folder.Path).Select(Path.GetFileName), Is.SubsetOf((string[])["in.jsonl", "data", "out"]));
    }

    [Test]
    public async Task NamesThatDifferInTheComposingOfLettersOnlyAreOne()
    {
        _bench.Items("Caf\u00E9", "Cafe\u0301");
        var report = await _bench.RunAsync(_bench.Pipeline("{{title}}.json"));
        Assert.That(_bench.Files(), Is.EqualTo((string[])["Caf\u00E9.json"]));
        Assert.That(_bench.Explain(report.Run, "imdb:tt0000002"), Does.Contain("already"));
    }

    [Test]
    public async Task OfTwoItemsWithOnePathTheSecondIsRejected()
    {
        _bench.Items("Same", "same", "Other");
        var report = await _bench.RunAsync(_bench.Pipeline("{{title}}.json"));
        Assert.That(_bench.Files(), Is.EqualTo((string[])["Other.json", "Same.json"]));
        Assert.That(_bench.Explain(report.Run, "imdb:tt0000002"), Does.Contain("another item has the path 'same.json' already"));
        Assert.That(_bench.Explain(report.Run, "imdb:tt0000001"), Does.Not.Contain("rejected"));
    }

    [Test]
    public async Task AFileIsNotAFolderAsWell()
    {
        _bench.Items("a", "a/b", "c/d", "c");
        var report = await _bench.RunAsync(_bench.Pipeline("{{title}}"));
        Assert.That(report.ExitCode, Is.Zero, FilesBench.Text(report));
        Assert.That(_bench.Files(), Is.EqualTo((string[])["a", "c/d"]));
        Assert.That(_bench.Explain(report.Run, "imdb:tt0000002"), Does.Contain("goes through 'a'"));
        Assert.That(_bench.Explain(report.Run, "imdb:tt0000004"), Does.Contain("is the folder of another item's file"));
    }

    [Test]
    public async Task AnItemThatLacksWhatTheTemplateAsksIsRejectedAlone()
    {
        _bench.Lines("""{"kind":"movie","title":"One","ids":["imdb:tt1"]}""", """{"kind":"movie","title":"Two","year":1999,"ids":["imdb:tt2"]}""");
        var report = await _bench.RunAsync(_bench.Pipeline("{{year}}/{{title}}.json"));
        Assert.That(_bench.Files(), Is.EqualTo((string[])["1999/Two.json"]));
        Assert.That(_bench.Explain(report.Run, "imdb:tt1"), Does.Contain("rejected").And.Contain("year"));
    }

    [Test]
    public async Task ATemplateThatWorksForNobodyIsAnError()
    {
        _bench.Items("One");
        var report = await _bench.RunAsync(_bench.Pipeline("{{titel}}.json"));
        Assert.That(report.ExitCode & Core.Running.ExitCodes.Configuration, Is.Not.Zero);
        Assert.That(FilesBench.Text(report), Does.Contain("titel"));
    }

    [Test]
    public async Task LinksThatLeadOutAreNotFollowed()
    {
        Directory.CreateDirectory(_bench.Out);
        var outside = Directory.CreateDirectory(_bench.Folder["outside"]).FullName;
        Directory.CreateDirectory(_bench.Folder["outside/sub"]);
        Directory.CreateSymbolicLink(_bench.Folder["out/link"], outside);
        Directory.CreateSymbolicLink(_bench.Folder["out/twice"], _bench.Folder["out/link/sub"]);
        Directory.CreateSymbolicLink(_bench.Folder["out/up"], "../..");
        File.CreateSymbolicLink(_bench.Folder["out/file"], _bench.Folder["outside/file"]);
        File.CreateSymbolicLink(_bench.Folder["out/circle"], _bench.Folder["out/circle"]);
        Directory.CreateSymbolicLink(_bench.Folder["out/round"], "round/round");
        Directory.CreateDirectory(_bench.Folder["out/real"]);
        Directory.CreateSymbolicLink(_bench.Folder["out/inside"], "real");
        string[] bad = ["link/a", "twice/a", "up/a", "file", "circle", "round/a"];
        _bench.Items([.. bad, "inside/a", "Good"]);
        var report = await _bench.RunAsync(_bench.Pipeline("{{title}}"));
        Assert.That(report.ExitCode, Is.Zero, FilesBench.Text(report));
        Assert.That(Directory.EnumerateFileSystemEntries(outside, "*", SearchOption.AllDirectories).Select(Path.GetFileName), Is.EquivalentTo((string[])["sub"]));
        Assert.That(File.Exists(_bench.Folder["out/Good"]) && File.Exists(_bench.Folder["out/real/a"]), Is.True);
        for (var i = 0; i < bad.Length; i++)
        {
            Assert.That(_bench.Explain(report.Run, $"imdb:tt{i + 1:0000000}"), Does.Contain("link").And.Contain(bad[i]), bad[i]);
        }
    }

    [Test]
    public async Task ALinkPutInTheWayAfterwardsNeitherDeletesNorWritesOutside()
    {
        _bench.Items("sub/a", "sub/b");
        await _bench.RunAsync(_bench.Pipeline("{{title}}"));
        Directory.Move(_bench.Folder["out/sub"], _bench.Folder["outside"]);
        Directory.CreateSymbolicLink(_bench.Folder["out/sub"], _bench.Folder["outside"]);
        _bench.Items("sub/a", "other");
        var report = await _bench.RunAsync(_bench.Pipeline("{{title}}"));
        Assert.That(File.Exists(_bench.Folder["outside/b"]), Is.True);
        Assert.That(_bench.Bridge.Runs.Changes(report.Run, all: true).Single(c => c.Target == "sub/b").Reason, Does.Contain("leads out of its folder"));
    }

    [Test]
    public async Task TheOutputFolderItselfMayBeALink()
    {
        Directory.CreateDirectory(_bench.Folder["disk"]);
        Directory.CreateSymbolicLink(_bench.Out, _bench.Folder["disk"]);
        _bench.Items("a/b");
        var report = await _bench.RunAsync(_bench.Pipeline("{{title}}"));
        Assert.That(report.ExitCode, Is.Zero, FilesBench.Text(report));
        Assert.That(File.Exists(_bench.Folder["disk/a/b"]), Is.True);
    }

    [Test]
    public async Task WhatAnIdHoldsIsNoPathEither()
    {
        _bench.Lines(new JsonObject { ["kind"] = "movie", ["title"] = "T", ["ids"] = new JsonArray("x.y:../../../z") }.ToJsonString());
        await _bench.RunAsync(_bench.Pipeline("{{join ids}}"));
        Assert.That(_bench.Files(), Is.Empty);
    }
}
