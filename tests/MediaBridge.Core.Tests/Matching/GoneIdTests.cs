using System.Runtime.CompilerServices;
using System.Text;
using MediaBridge.Core.Matching;
using MediaBridge.Core.Running;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Matching;

/// <summary>An id that a lookup found to be gone is no match: the step after it looks for the new one.</summary>
public sealed class GoneIdTests
{
    private readonly TempFolder _folder = new();
    private readonly ShopPlugin _shop = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task TheMatcherIsAskedForAnotherAndItReplacesTheOneThatIsGone()
    {
        _shop.Found = "shop:22";
        for (var i = 0; i < 2; i++)
        {
            var (report, item) = await RunAsync();
            Assert.That((report.ExitCode, string.Join(' ', item!.Ids), item.Description?.Overview), Is.EqualTo((0, "test:1 shop:22", "of shop:22")), string.Join('\n', report.Messages));
            Assert.That(report.Remarks.Select(r => r.Reason), Is.EqualTo(new[] { "shop:9 is gone" }));
        }

        Assert.That(_shop.Asked, Is.EqualTo(1), "the new one is remembered");
    }

    [Test]
    public async Task AnItemComesBackToTheMatchThatTookTheIdThatIsGone()
    {
        const string Steps = "- match: { with: shop.search, to: shop, otherwise: pass }\n  - lookup: { with: shop.films }";
        _shop.Found = "shop:9";
        var (report, item) = await RunAsync(steps: Steps);
        Assert.That((report.ExitCode, string.Join(' ', item!.Ids)), Is.EqualTo((0, "test:1 shop:9")));
        Assert.That(report.Found.Select(f => f.Way), Is.All.EqualTo(FoundWays.None), "it comes back once");

        _shop.Found = "shop:22";
        (report, item) = await RunAsync(steps: Steps);
        Assert.That((report.ExitCode, string.Join(' ', item!.Ids), item.Description?.Overview), Is.EqualTo((0, "test:1 shop:22", "of shop:22")), string.Join('\n', report.Messages));
        Assert.That(report.Remarks.Select(r => (r.Reason, r.Count)), Is.EqualTo(new[] { ("shop:9 is gone", 1L) }));
        Assert.That(report.Found.Select(f => (f.Step, f.Way, f.Count)), Is.EqualTo(new[] { ("shop.search", FoundWays.Search, 1L), ("shop.films", FoundWays.Id, 1L) }));
    }

    [TestCase("pass", 0, "test:1 shop:9")]
    [TestCase("drop", 0, null)]
    [TestCase("review", ExitCodes.InteractionNeeded, null)]
    public async Task WithoutAnotherItIsUnmatched(string otherwise, int exit, string? ids)
    {
        var (report, item) = await RunAsync(otherwise);
        Assert.That((report.ExitCode, item is null ? null : string.Join(' ', item.Ids)), Is.EqualTo((exit, ids)), string.Join('\n', report.Messages));
        Assert.That(_shop.Asked, Is.EqualTo(1));
    }

    [Test]
    public async Task AMatcherThatKnowsOnlyTheOneThatIsGoneFindsNothing()
    {
        _shop.Found = "shop:9";
        var (report, item) = await RunAsync("drop");
        Assert.That((report.ExitCode, item), Is.EqualTo((0, (MediaItem?)null)));
        Assert.That(report.Decisions.Single().Reason, Does.Contain("shop:9").And.Contain("is gone"));
    }

    [Test]
    public async Task AnIdThatIsThereIsNotSearchedFor()
    {
        var (report, item) = await RunAsync(line: """{"kind":"movie","title":"Nosferatu","year":1922,"ids":["test:1","shop:9","shop:8"]}""");
        Assert.That((report.ExitCode, string.Join(' ', item!.Ids), _shop.Asked), Is.EqualTo((0, "test:1 shop:9 shop:8", 0)));
    }

    private async Task<(RunReport Report, MediaItem? Item)> RunAsync(string otherwise = "review", string? steps = null, string line = """{"kind":"movie","title":"Nosferatu","year":1922,"ids":["test:1","shop:9"]}""")
    {
        _folder.Write("in.jsonl", line + "\n");
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"], Plugins = [_shop] });
        var pipeline = bridge.Parse($$"""
            version: 1
            name: gone
            from: [ { source: items, with: { file: "{{_folder["in.jsonl"]}}" } } ]
            steps:
              {{steps ?? $"- lookup: {{ with: shop.films }}\n  - match: {{ with: shop.search, to: shop, otherwise: {otherwise} }}\n  - lookup: {{ with: shop.films }}"}}
            to: [ { sink: files, with: { folder: "{{_folder["out"]}}", format: jsonl } } ]
            """);
        Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
        var report = await bridge.RunAsync(pipeline);
        var written = File.Exists(_folder["out/items.jsonl"]) ? File.ReadLines(_folder["out/items.jsonl"]).FirstOrDefault() : null;
        return (report, written is null ? null : MediaItem.Parse(Encoding.UTF8.GetBytes(written)));
    }

    private sealed record NoOptions;

    private sealed class ShopPlugin : IPlugin, IMatcher
    {
        private int _asked;

        public string? Found { get; set; }

        public int Asked => _asked;

        public void Describe(PluginBuilder plugin) => plugin
            .Info("shop", "Shop", "Knows films")
            .Source(new ComponentInfo { Id = "shop.films", Summary = "Knows films", Facets = [FacetInfo.Full(Facets.Description)] }, (NoOptions _, PluginServices _) => new Films())
            .Matcher(new ComponentInfo { Id = "shop.search", Summary = "Finds films" }, (NoOptions _, PluginServices _) => this);

        public Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _asked);
            return Task.FromResult<IReadOnlyList<MatchCandidate>>(Found is null ? [] : [new MatchCandidate { Id = Found, Item = new MediaItem { Kind = item.Kind, Title = item.Title, Year = item.Year, Ids = [Found] } }]);
        }

        private sealed class Films : ISource, ILookup
        {
            public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
            {
                await Task.CompletedTask;
                yield return SourceElement.Complete;
            }

            public Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
                => id == new ExternalId("shop", "9") ? throw new PluginException(ErrorKind.NotFound, "shop:9 is gone")
                : Task.FromResult(id.Scheme == "shop" ? new MediaItem { Kind = ItemKinds.Movie, Title = "Nosferatu", Ids = [id], Description = new Description { Overview = $"of {id}" } } : null);
        }
    }
}
