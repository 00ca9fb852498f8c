using MediaBridge.Core.Running;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Matching;

/// <summary>Providers in the order of the file: the next one fills what is missing, or stands in for one that is down.</summary>
public sealed class LookupTests
{
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, Func<ExternalId, MediaItem?>> _providers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Action> _making = new(StringComparer.Ordinal);
    private Action<ExternalId, LookupRequest>? _asked;
    private IReadOnlyList<string> _prefer = [];

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task TheNextProviderFillsOnlyWhatIsMissing()
    {
        _providers["first"] = id => Film(id, new Description { Overview = "from the first", Genres = ["Drama"] });
        _providers["second"] = id => Film(id, new Description { Overview = "from the second", Tagline = "tag", Genres = ["drama film"], Runtime = TimeSpan.FromMinutes(90) });
        var (report, item) = await RunAsync("- lookup: { with: first.films }\n  - lookup: { with: second.films }");
        Assert.That(report.ExitCode, Is.Zero, string.Join('\n', report.Messages));
        var made = item!.Description!;
        Assert.That((made.Overview, made.Tagline, made.Runtime, string.Join(',', made.Genres!)), Is.EqualTo(("from the first", "tag", TimeSpan.FromMinutes(90), "Drama")));

        var (_, other) = await RunAsync("- lookup: { with: second.films }\n  - lookup: { with: first.films }");
        Assert.That(other!.Description!.Overview, Is.EqualTo("from the second"), "the order is the file's");
    }

    [TestCase("", "One|of one||a", "what is there stays")]
    [TestCase("title: [first.films, items], overview: [second.films, first.films]", "First|of two||a")]
    [TestCase("title: [second.films, first.films, items]", "Second|of one||a")]
    [TestCase("title: [first.films, second.films, items]", "First|of one||a")]
    [TestCase("title: [items, second.films]", "One|of one||a")]
    [TestCase("overview: [third.films, second.films, first.films]", "One|of two||a", "the third has none")]
    [TestCase("overview: last, genres: union", "One|of two||a,b,c")]
    [TestCase("genres: [second.films]", "One|of one||b,c")]
    [TestCase("tagline: [third.films]", "One|of one||a", "a lookup's own rule stands above the pipeline's")]
    public async Task FieldsAreMergedByTheOrderOfTheirSources(string rules, string expected, string because = "")
    {
        Layers();
        var (report, item) = await RunAsync("- lookup: { with: first.films }\n  - lookup: { with: second.films }\n  - lookup: { with: third.films, merge: { tagline: keep } }", rules: rules);
        Assert.That(report.ExitCode, Is.Zero, string.Join('\n', report.Messages));
        Assert.That(Shown(item!), Is.EqualTo(expected), because);
    }

    [TestCase("sortTitle: x", "title: [set, first.films, items]", "First|of one||", "the source's title ranks last")]
    [TestCase("title: Set", "title: [set, first.films, items]", "Set|of one||")]
    [TestCase("title: Set", "title: [first.films, set]", "First|of one||")]
    public async Task AProcessorRanksApartFromTheSource(string set, string rules, string expected, string because = "")
    {
        Layers();
        var (_, item) = await RunAsync($"- set: {{ {set} }}\n  - lookup: {{ with: first.films }}", rules: rules);
        Assert.That(Shown(item! with { Description = item.Description! with { Genres = null } }), Is.EqualTo(expected), because);
        (_, item) = await RunAsync($"- set: {{ {set} }}\n  - dedupe\n  - lookup: {{ with: first.films }}", rules: rules);
        Assert.That(Shown(item! with { Description = item.Description! with { Genres = null } }), Is.EqualTo(expected), "also behind a step that works on the whole stream");
    }

    [TestCase("{ title: replace }", "Second|of one||a")]
    [TestCase("{ title: replace, overview: replace, genres: union }", "Second|of two||a,b,c")]
    [TestCase("{ default: replace, title: keep }", "One|of two||b,c")]
    [TestCase("{ default: replace, genres: fill }", "Second|of two||a")]
    public async Task ALookupMaySayItOfItsOwnFields(string merge, string expected)
    {
        Layers();
        var (_, item) = await RunAsync($"- lookup: {{ with: first.films }}\n  - lookup: {{ with: second.films, merge: {merge} }}");
        Assert.That(Shown(item!), Is.EqualTo(expected));
    }

    [Test]
    public async Task EverySourcesRatingIsKeptWithItsSiteAndThePreferredOneStandsFirst()
    {
        Layers();
        const string Steps = "- lookup: { with: first.films }\n  - lookup: { with: second.films }";
        var (_, item) = await RunAsync(Steps);
        Assert.That(Sites(item!), Is.EqualTo("tmdb 7, imdb 8, metacritic 6"), "of one site the first source counts");
        _prefer = ["metacritic", "imdb"];
        (_, item) = await RunAsync(Steps);
        Assert.That(Sites(item!), Is.EqualTo("metacritic 6, imdb 8, tmdb 7"));
    }

    [TestCase(ErrorKind.Transient)]
    [TestCase(ErrorKind.RateLimited)]
    [TestCase(ErrorKind.ServiceChanged)]
    public async Task TheNextProviderStandsInForOneThatIsDown(ErrorKind kind)
    {
        _providers["first"] = _ => throw new PluginException(kind, "the first is away");
        _providers["second"] = id => Film(id, new Description { Overview = "from the second" });
        var (report, item) = await RunAsync("- lookup: { with: first.films, ifDown: pass }\n  - lookup: { with: second.films }");
        Assert.That((report.ExitCode, item!.Description!.Overview), Is.EqualTo((0, "from the second")), string.Join('\n', report.Messages));
        Assert.That(report.Remarks.Select(r => r.Reason), Is.EqualTo(new[] { "first.films could not be asked: the first is away" }));
    }

    [Test]
    public async Task WithoutThatTheItemWaitsForTheNextRun()
    {
        var away = true;
        _providers["first"] = id => away ? throw new PluginException(ErrorKind.Transient, "the first is away") : Film(id, new Description { Overview = "back" });
        var (report, item) = await RunAsync("- lookup: { with: first.films }");
        Assert.That((report.ExitCode, item), Is.EqualTo((ExitCodes.Transient, (MediaItem?)null)));
        away = false;
        (report, item) = await RunAsync("- lookup: { with: first.films }");
        Assert.That((report.ExitCode, item!.Description!.Overview), Is.EqualTo((0, "back")), string.Join('\n', report.Messages));
    }

    [Test]
    public async Task WhatAProviderDoesNotKnowIsAskedByTheNextIdAndLeftAsItIs()
    {
        _providers["first"] = id => id.Scheme == "test" ? throw new PluginException(ErrorKind.NotFound, "never heard of it") : Film(id, new Description { Overview = "by the other id" });
        _providers["second"] = _ => null;
        var (report, item) = await RunAsync("- lookup: { with: second.films }\n  - lookup: { with: first.films }");
        Assert.That((report.ExitCode, item!.Description!.Overview), Is.EqualTo((0, "by the other id")), string.Join('\n', report.Messages));
        Assert.That(report.Remarks.Select(r => r.Reason), Is.EqualTo(new[] { "never heard of it" }), "an id that is gone is told");
    }

    [Test]
    public async Task AnEpisodeIsFoundByAnIdOfItsSeriesAndTheLookupIsToldOfWhichItem()
    {
        LookupRequest? seen = null;
        _asked = (_, request) => seen = request;
        _providers["first"] = id => id.Scheme == "tmdb.tv" ? new MediaItem { Kind = ItemKinds.Episode, Title = "Pilot", Ids = ["tmdb.episode:9"], Description = new Description { Overview = "of the episode" } } : null;
        _providers["second"] = id => id.Scheme == "tmdb.tv" ? new MediaItem { Kind = ItemKinds.Series, Title = "Series", Ids = [id], Description = new Description { Tagline = "of the series" } } : null;
        var (report, item) = await RunAsync(
            "- lookup: { with: second.films }\n  - lookup: { with: first.films }",
            """{"kind":"episode","title":"One","ids":["test:1"],"placement":{"parentIds":["tmdb.tv:7"],"season":1,"number":2}}""");
        Assert.That(report.ExitCode, Is.Zero, string.Join('\n', report.Messages));
        Assert.That((item!.Description!.Overview, item.Description.Tagline), Is.EqualTo(("of the episode", (string?)null)), "a series is not an episode");
        Assert.That(seen!.Item!.Placement!.Number, Is.EqualTo(2));
    }

    [TestCase("pass", 0)]
    [TestCase("park", ExitCodes.Transient)]
    public async Task AProviderMayBeAwayAlreadyWhenItIsMade(string ifDown, int exit)
    {
        _making["first"] = () => throw new PluginException(ErrorKind.Transient, "the first is away");
        _providers["first"] = _ => null;
        _providers["second"] = id => Film(id, new Description { Overview = "from the second" });
        var (report, item) = await RunAsync($"- lookup: {{ with: first.films, ifDown: {ifDown} }}\n  - lookup: {{ with: second.films }}");
        Assert.That((report.ExitCode, item?.Description!.Overview), Is.EqualTo((exit, exit == 0 ? "from the second" : null)), string.Join('\n', report.Messages));
    }

    [TestCase(10, 10)]
    [TestCase(5, 10)]
    [TestCase(1, 9, Description = "few are too few to keep the others back")]
    public async Task AnOutageLeavesAFileThatWasMadeFromMore(int failing, int left)
    {
        var lines = string.Join('\n', Enumerable.Range(0, 10).Select(n => $$"""{"title":"Film {{n}}","ids":["test:{{n}}"]}"""));
        _providers["first"] = id => Film(id, new Description { Overview = "there" });
        await RunAsync("- lookup: { with: first.films }", lines);
        var before = File.ReadAllLines(_folder["out/items.jsonl"]);
        Assert.That(before, Has.Length.EqualTo(10));

        _providers["first"] = id => int.Parse(id.Value, System.Globalization.CultureInfo.InvariantCulture) < failing ? throw new PluginException(ErrorKind.Transient, "the first is away") : Film(id, new Description { Overview = "there" });
        var (report, _) = await RunAsync("- lookup: { with: first.films }", lines);
        Assert.That(report.ExitCode, Is.EqualTo(ExitCodes.Transient), string.Join('\n', report.Messages));
        Assert.That(File.ReadAllLines(_folder["out/items.jsonl"]), Has.Length.EqualTo(left));

        _making["first"] = () => throw new PluginException(ErrorKind.Transient, "the first is away");
        await RunAsync("- lookup: { with: first.films }", lines);
        Assert.That(File.ReadAllLines(_folder["out/items.jsonl"]), Has.Length.EqualTo(left));
    }

    private static string Shown(MediaItem item) => $"{item.Title}|{item.Description!.Overview}|{item.Description.Tagline}|{string.Join(',', item.Description.Genres ?? [])}";

    private static string Sites(MediaItem item) => string.Join(", ", item.Ratings!.Select(r => $"{r.Site} {r.Value}"));

    private void Layers()
    {
        _providers["first"] = id => Film(id, new Description { Overview = "of one", Genres = ["a"] }) with { Title = "First", Ratings = [Rating.OfSite("tmdb", 7, 10), Rating.OfSite("imdb", 8, 10)] };
        _providers["second"] = id => Film(id, new Description { Overview = "of two", Genres = ["b", "c"] }) with { Title = "Second", Ratings = [Rating.OfSite("imdb", 8.1m, 10), Rating.OfSite("metacritic", 6, 10)] };
        _providers["third"] = id => Film(id, new Description { Tagline = "three" }) with { Title = "" };
    }

    private static MediaItem Film(ExternalId id, Description description) => new() { Title = "Found", Ids = [id], Description = description };

    private async Task<(RunReport Report, MediaItem? Item)> RunAsync(string steps, string line = """{"title":"One","ids":["test:1","imdb:tt0000001"]}""", string rules = "")
    {
        _folder.Write("in.jsonl", line + "\n");
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"], RatingsPrefer = _prefer, Plugins = [.. _providers.Select(p => new Provider(p.Key, p.Value, _making.GetValueOrDefault(p.Key), _asked))] });
        var pipeline = bridge.Parse($$"""
            version: 1
            name: lookups
            from: [ { source: items, with: { file: "{{_folder["in.jsonl"]}}" } } ]
            steps:
              {{steps}}
            {{(rules.Length == 0 ? "" : $"merge: {{ {rules} }}")}}
            to: [ { sink: files, with: { folder: "{{_folder["out"]}}", format: jsonl } } ]
            """);
        Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
        var report = await bridge.RunAsync(pipeline);
        var written = File.Exists(_folder["out/items.jsonl"]) ? File.ReadLines(_folder["out/items.jsonl"]).FirstOrDefault() : null;
        return (report, written is null ? null : MediaItem.Parse(System.Text.Encoding.UTF8.GetBytes(written)));
    }

    private sealed record NoOptions;

    private sealed class Provider(string name, Func<ExternalId, MediaItem?> find, Action? making, Action<ExternalId, LookupRequest>? asked) : IPlugin
    {
        public void Describe(PluginBuilder plugin) => plugin
            .Info(name, name, "Knows films")
            .Source(new ComponentInfo { Id = $"{name}.films", Summary = "Knows films", Facets = [FacetInfo.Full(Facets.Description)] }, (NoOptions _, PluginServices _) =>
            {
                making?.Invoke();
                return new Films(find, asked);
            });
    }

    private sealed class Films(Func<ExternalId, MediaItem?> find, Action<ExternalId, LookupRequest>? asked) : ISource, ILookup
    {
        public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            yield return SourceElement.Complete;
        }

        public Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
        {
            asked?.Invoke(id, request);
            return Task.FromResult(find(id));
        }
    }
}
