using MediaBridge.Core.Running;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Sources;

/// <summary>A file of items from elsewhere, or of a later version: what no item can have is left out, and the run tells.</summary>
internal sealed class UnknownFieldsTests
{
    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task TheyAreLeftOutToldAndCountedAndNothingElseIsLost()
    {
        _folder.Write("in.jsonl", """
            {"title":"One","ids":["test:1"],"colour":"red","ratings":[{"value":8,"scale":"1..10/1","mood":"good"}],"overview":null}
            {"title":"Two","ids":["test:2"],"colour":"blue","nothing":null}
            {"title":"Three","ids":["test:3"],"nothing":null}
            {"title":"Four","ids":["test:4"],"a":1,"b":{"c":1},"d":[],"e":1,"f":1}

            """);
        var report = await RunAsync("");
        Assert.That((report.ExitCode, report.Sources[0].Items, report.Sources[0].Complete), Is.EqualTo((0, 4L, true)), string.Join('\n', report.Messages));
        Assert.That(report.Sources[0].Remark, Is.EqualTo("3 items have fields that no item can have; they were left out: colour, ratings[].mood, a, b, d …"));
        Assert.That(report.Sinks[0].Created, Is.EqualTo(4));
    }

    [Test]
    public async Task WhoWantsThemToBeErrorsSaysStrict()
    {
        _folder.Write("in.jsonl", """
            {"title":"One","ids":["test:1"],"colour":"red"}
            {"title":"Two","ids":["test:2"]}

            """);
        var report = await RunAsync(", strict: true");
        Assert.That((report.Sources[0].Items, report.Sources[0].Complete), Is.EqualTo((1L, false)));
        Assert.That(report.Messages.Single(), Does.Contain("in.jsonl:1: ").And.Contain("colour"));
    }

    [Test]
    public async Task AWrongKnownFieldIsStillABadLine()
    {
        _folder.Write("in.jsonl", """
            {"title":"One","ids":["test:1"],"colour":"red","year":"soon"}
            {"title":"Two","ids":["test:2"],"colour":"red"}

            """);
        var report = await RunAsync("");
        Assert.That((report.Sources[0].Items, report.Sources[0].Complete), Is.EqualTo((1L, false)));
        Assert.That(report.Sources[0].Remark, Does.Contain("in.jsonl:1: ").And.EndsWith("; 1 item has fields that no item can have; they were left out: colour"));
    }

    [Test]
    public async Task WhatASourceRemarksOfAnItemIsKeptInAPipelineWithoutSteps()
    {
        _folder.Write("in.jsonl", """
            {"kind":"movie","title":"One","ids":["test:1"],"provenance":{"origin":"test","remarks":["a row was mended"]}}
            {"kind":"movie","title":"Two","ids":["test:2"],"provenance":{"origin":"test","remarks":["a row was mended"]}}

            """);
        foreach (var steps in (string[])["", "steps: [ { where: { query: kind:movie } } ]"])
        {
            var report = await RunAsync("", steps, steps.Length);
            Assert.That(report.Remarks.Select(r => (r.Step, r.Reason, r.Count)), Is.EqualTo(new[] { ("items", "a row was mended", 2L) }));
        }
    }

    private async Task<RunReport> RunAsync(string more, string steps = "", int number = 0)
    {
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder[$"data{number}"] });
        return await bridge.RunAsync(bridge.Parse($$"""
            version: 1
            name: fields
            from: [ { source: items, with: { file: "{{_folder["in.jsonl"]}}"{{more}} } } ]
            {{steps}}
            to: [ { sink: files, with: { folder: "{{_folder[$"out{number}"]}}", format: json, path: "{{"{{title}}"}}.json" } } ]
            """));
    }
}
