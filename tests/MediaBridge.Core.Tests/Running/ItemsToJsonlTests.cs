using MediaBridge.Core.Running;
using MediaBridge.Core.Tests.Support;

namespace MediaBridge.Core.Tests.Running;

public sealed class ItemsToJsonlTests
{
    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task ItemsComeOutAsTheyWentIn()
    {
        var lines = string.Concat(Enumerable.Range(1, 1500).Select(n => $$"""{"kind":"movie","title":"Film {{n}}","year":{{1900 + (n % 100)}},"ids":["imdb:tt{{n:0000000}}"]}""" + "\n"));
        _folder.Write("in.jsonl", lines);
        await using var bridge = await OpenAsync();
        var report = await bridge.RunAsync(Pipeline(bridge));
        Assert.That(report.ExitCode, Is.Zero, string.Join("\n", report.Messages));
        Assert.That(File.ReadAllText(_folder["out/items.jsonl"]), Is.EqualTo(lines));
        var again = await bridge.RunAsync(Pipeline(bridge));
        Assert.That(again.HasChanges, Is.False);
    }

    [Test]
    public async Task UndoLeavesTheFolderAsItWas()
    {
        _folder.Write("in.jsonl", """{"kind":"movie","title":"One","ids":["imdb:tt1"]}""" + "\n");
        await using var bridge = await OpenAsync();
        await bridge.RunAsync(Pipeline(bridge));
        var first = File.ReadAllText(_folder["out/items.jsonl"]);
        _folder.Write("in.jsonl", """{"kind":"movie","title":"Two","ids":["imdb:tt2"]}""" + "\n");
        var second = await bridge.RunAsync(Pipeline(bridge));
        Assert.That(File.ReadAllText(_folder["out/items.jsonl"]), Is.Not.EqualTo(first));
        var undo = await bridge.UndoAsync(second.Run);
        Assert.That(undo.ExitCode, Is.Zero, string.Join("\n", undo.Messages));
        Assert.That(File.ReadAllText(_folder["out/items.jsonl"]), Is.EqualTo(first));
    }

    [Test]
    public async Task HalvesOfSurrogatePairsStopNothing()
    {
        _folder.Write("in.jsonl", """
            {"kind":"movie","title":"One \ud83c","ids":["imdb:tt1"]}
            {"kind":"movie","title":"Two","ids":["imdb:tt2"],"extras":{"a.b":"x\ud83cy"}}
            {"kind":"movie","title":"Three","ids":["imdb:tt3"]}

            """);
        await using var bridge = await OpenAsync();
        var run = await bridge.RunAsync(Pipeline(bridge));
        Assert.That(File.ReadAllText(_folder["out/items.jsonl"]), Does.Contain("Three"));
        Assert.That(run.Sources[0].Remark, Does.Contain("in.jsonl:1:").And.Contain("in.jsonl:2:"));
        var again = await bridge.RunAsync(Pipeline(bridge));
        Assert.That(again.HasChanges, Is.False);
    }

    private Task<Bridge> OpenAsync() => Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"] });

    private MediaBridge.Core.Pipelines.Pipeline Pipeline(Bridge bridge) => bridge.Parse(
        $$"""
        version: 1
        name: copy
        from:
          - source: items
            with: { file: "{{_folder["in.jsonl"]}}" }
        to:
          - sink: files
            with: { folder: "{{_folder["out"]}}", format: jsonl }
        """);
}
