using System.Runtime.CompilerServices;
using System.Text.Json;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Running;

/// <summary>An item that no JSON holds is left out; the others go on, and the read is not complete.</summary>
public sealed class UnstorableItemTests
{
    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task OneBadItemStopsNothing()
    {
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"], Plugins = [new HalfPlugin()] });
        var run = await bridge.RunAsync(bridge.Parse($$"""
            version: 1
            name: half
            from: [ { source: half.items } ]
            to: [ { sink: files, with: { folder: "{{_folder["out"]}}", format: jsonl } } ]
            """));
        Assert.That(File.ReadAllText(_folder["out/items.jsonl"]), Does.Contain("One").And.Contain("Three").And.Not.Contain("Two"));
        Assert.That(run.Sources[0], Has.Property("Complete").False.And.Property("Items").EqualTo(2));
        Assert.That(string.Join('\n', bridge.Runs.Explain(run.Run, "half:2").Select(s => s.Detail)), Does.Contain("cannot be stored"));
    }

    private sealed record NoOptions;

    private sealed class HalfPlugin : IPlugin
    {
        public void Describe(PluginBuilder plugin) => plugin
            .Info("half", "Half", "Gives half a surrogate pair")
            .Source(new ComponentInfo { Id = "half.items", Summary = "Reads" }, (NoOptions _, PluginServices _) => new Source());
    }

    private sealed class Source : ISource
    {
        public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            yield return new MediaItem { Title = "One", Ids = ["half:1"] };
            using var half = JsonDocument.Parse("\"\\ud83c\"");
            yield return new MediaItem { Title = "Two", Ids = ["half:2"], Extras = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["half.text"] = half.RootElement.Clone() } };
            yield return new MediaItem { Title = "Three", Ids = ["half:3"] };
            yield return SourceElement.Complete;
        }
    }
}
