using System.Text;
using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Plugins.Nfo.Sinks;
using MediaBridge.Plugins.Nfo.Writing;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Nfo;

/// <summary>Runs nfo.write over a store in memory, and remembers what it wrote as the engine does.</summary>
internal sealed class WriteRun
{
    public const string Folder = "/media/films";

    private readonly Dictionary<string, OwnedTarget> _owned = new(StringComparer.Ordinal);

    public TestServices Services { get; } = new();

    public MemoryStore Store => Services.Store(Folder);

    public List<string> Rejected { get; } = [];

    public string? Text(string path) => Store.Bytes(path) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Plans and applies; gives the plan.</summary>
    public async Task<List<PlannedChange>> RunAsync(WriteOptions options, params MediaItem[] items)
    {
        var sink = new WriteNfo(options with { Folder = Folder }, Services);
        var request = new PlanRequest { Desired = Desires(items), Count = items.Length, Owned = [.. _owned.Values], Reject = (i, why) => Rejected.Add(why) };
        var plan = new List<PlannedChange>();
        await foreach (var change in sink.PlanAsync(request, CancellationToken.None))
        {
            plan.Add(change);
        }

        var writes = plan.Where(c => c.Kind is ChangeKind.Create or ChangeKind.Update or ChangeKind.Delete).ToList();
        var results = new List<ChangeResult>();
        await foreach (var result in sink.ApplyAsync(new ApplyRequest { Changes = writes.ToAsyncEnumerable() }, CancellationToken.None))
        {
            results.Add(result);
        }

        foreach (var (change, result) in writes.Zip(results))
        {
            Assert.That(result.Outcome, Is.EqualTo(Outcome.Applied), result.Error?.Message);
            _owned[change.Target] = new OwnedTarget { Target = change.Target, Tag = result.Tag, Content = change.Content, ContentKey = change.ContentKey };
        }

        return plan;
    }

    /// <summary>Plans for one item, applies, and gives what was planned.</summary>
    public async Task<PlannedChange> OneAsync(WriteOptions options, MediaItem item) => (await RunAsync(options, item)).Single();

    /// <summary>What a text says, as an item by itself.</summary>
    public static MediaItem Read(string text) => NfoReader.Read(Encoding.UTF8.GetBytes(text)) is var nfo ? BlockItems.Read(nfo, nfo.Blocks[0])! : null!;

    public static string Compose(MediaItem item, Dialect dialect = Dialect.Kodi) => Encoding.UTF8.GetString(new NfoWriter(dialect, watched: true).Compose([item]));

    private static async IAsyncEnumerable<DesiredItem> Desires(MediaItem[] items)
    {
        await Task.CompletedTask;
        foreach (var item in items)
        {
            yield return new DesiredItem { Item = item };
        }
    }
}
