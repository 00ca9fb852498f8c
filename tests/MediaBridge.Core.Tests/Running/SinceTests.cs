using MediaBridge.Core.Running;
using MediaBridge.Core.Tests.Support;

namespace MediaBridge.Core.Tests.Running;

/// <summary>What a run reads when only a part of time is asked for, and what it makes with any number of workers.</summary>
public sealed class SinceTests
{
    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task OnlyWhatHappenedSinceIsReadAndNothingIsRemoved()
    {
        _folder.Write("in.jsonl",
            """
            {"title":"Old","ids":["test:1"],"watches":[{"at":"2020-01-01T10:00:00Z"}]}
            {"title":"New","ids":["test:2"],"watches":[{"at":"2020-01-01T10:00:00Z"},{"at":"2026-02-02T10:00:00Z"}]}
            {"title":"Of that day","ids":["test:3"],"watches":[{"at":"2026-01-31"}]}
            {"title":"Rated","ids":["test:4"],"ratings":[{"value":8,"scale":"1..10/1","at":"2026-03-01"}]}
            {"title":"Timeless","ids":["test:5"]}

            """);
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"] });
        var all = await bridge.RunAsync(Pipeline(bridge));
        Assert.That((all.ExitCode, all.Sources[0].Items, Directory.GetFiles(_folder["out"]).Length), Is.EqualTo((0, 5L, 5)), string.Join('\n', all.Messages));
        var report = await bridge.RunAsync(Pipeline(bridge), new RunOptions { Since = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero) });
        Assert.That(report.Sources[0].Items, Is.EqualTo(4), "the day's film may have been seen in the evening");
        Assert.That(report.Sinks[0].Deleted, Is.Zero);
        Assert.That(Directory.GetFiles(_folder["out"]), Has.Length.EqualTo(5));
        Assert.That(report.Sinks[0].Unchanged, Is.EqualTo(4));
    }

    [Test]
    public async Task AnyNumberOfWorkersMakesTheSameBytes()
    {
        _folder.Write("in.jsonl", string.Concat(Enumerable.Range(1, 1200).Select(n => $$"""{"title":"Film {{n}}","year":{{1900 + (n % 100)}},"ids":["test:{{n}}"]}""" + "\n")));
        var made = new List<string>();
        foreach (var workers in (int[])[1, 2, 16])
        {
            await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder[$"data{workers}"] });
            var report = await bridge.RunAsync(bridge.Parse(
                $$"""
                version: 1
                name: workers
                from: [ { source: items, with: { file: "{{_folder["in.jsonl"]}}" } } ]
                steps: [ { where: { query: "-title:7" } }, { set: { genres: [Drama], addTags: [seen] } } ]
                to: [ { sink: files, with: { folder: "{{_folder[$"out{workers}"]}}", format: jsonl } }, { sink: files, with: { folder: "{{_folder[$"out{workers}"]}}", format: csv } } ]
                """), new RunOptions { Workers = workers });
            Assert.That(report.ExitCode, Is.Zero, string.Join('\n', report.Messages));
            made.Add(string.Concat(Directory.GetFiles(_folder[$"out{workers}"]).Order(StringComparer.Ordinal).Select(File.ReadAllText)));
        }

        Assert.That(made[0], Has.Length.GreaterThan(20_000));
        Assert.That(made[1], Is.EqualTo(made[0]));
        Assert.That(made[2], Is.EqualTo(made[0]));
    }

    private MediaBridge.Core.Pipelines.Pipeline Pipeline(Bridge bridge) => bridge.Parse(
        $$"""
        version: 1
        name: since
        from: [ { source: items, with: { file: "{{_folder["in.jsonl"]}}" } } ]
        to: [ { sink: files, with: { folder: "{{_folder["out"]}}", format: json, path: "{{"{{title}}.json"}}" } } ]
        """);
}
