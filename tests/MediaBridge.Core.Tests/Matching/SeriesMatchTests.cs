using System.Text;
using MediaBridge.Core.Running;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Matching;

/// <summary>Episodes and seasons are matched through their series: one question for all of them.</summary>
public sealed class SeriesMatchTests
{
    private const string Show = """{"kind":"series","title":"Harbour","year":2011,"ids":["test:h"]}""";
    private readonly TempFolder _folder = new();
    private readonly List<MediaItem> _asked = [];
    private readonly List<MediaItem> _candidates = [new() { Kind = ItemKinds.Series, Title = "Harbour", Year = 2011, Ids = ["imdb:tt7"] }];

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task OneQuestionForASeriesAndAllItsParts()
    {
        var (report, items) = await RunAsync([Show, Season(1), .. Enumerable.Range(1, 40).Select(Episode)]);
        Assert.That(report.ExitCode, Is.Zero, string.Join('\n', report.Messages));
        Assert.That(_asked.Select(a => a.Kind), Is.EqualTo(new[] { ItemKinds.Series }));
        Assert.That(items[0].Ids, Is.EqualTo(new ExternalId[] { "test:h", "imdb:tt7" }));
        Assert.That(items.Skip(1).Select(i => string.Join(' ', i.Placement!.ParentIds)), Has.Count.EqualTo(41).And.All.EqualTo("test:h imdb:tt7"));
        Assert.That(items.Skip(1).SelectMany(i => i.Ids).Where(i => i.Scheme == "imdb"), Is.Empty, "the series' id is not the episode's");
    }

    [Test]
    public async Task AnEpisodeOfALaterRunIsFoundByWhatWasDecided()
    {
        await RunAsync([Show]);
        var (_, items) = await RunAsync([Episode(3)]);
        Assert.That((_asked.Count, items.Single().Placement!.ParentIds[^1]), Is.EqualTo((1, (ExternalId)"imdb:tt7")));
    }

    [Test]
    public async Task AnIdThatTheSeriesHasIsItsEpisodesToo()
    {
        var (_, items) = await RunAsync([Show.Replace("\"test:h\"", "\"test:h\",\"imdb:tt99\"", StringComparison.Ordinal), Episode(1)]);
        Assert.That((_asked.Count, items[1].Placement!.ParentIds[^1]), Is.EqualTo((0, (ExternalId)"imdb:tt99")));
        (_, items) = await RunAsync([Episode(2)]);
        Assert.That((_asked.Count, items[0].Placement!.ParentIds[^1]), Is.EqualTo((0, (ExternalId)"imdb:tt99")), "in a later run, too");
    }

    [Test]
    public async Task WithoutASeriesInTheStreamItsTitleAndYearAreAskedFor()
    {
        var (_, items) = await RunAsync([Episode(1), Episode(2)]);
        Assert.That(_asked.Single(), Has.Property("Title").EqualTo("Harbour").And.Property("Year").EqualTo(2011));
        Assert.That(items.Select(i => i.Placement!.ParentIds[^1]), Is.All.EqualTo((ExternalId)"imdb:tt7"));
    }

    [TestCase("drop", 0, 2, Description = "those of one reason are told once")]
    [TestCase("pass", 3, 0)]
    [TestCase("review", 0, 3)]
    public async Task WithoutAMatchOfTheSeriesItsPartsGoItsWay(string otherwise, int written, int decisions)
    {
        _candidates.Clear();
        var (report, items) = await RunAsync([Show, Episode(1), Episode(2)], otherwise);
        Assert.That((_asked.Count, items.Count, report.Decisions.Count), Is.EqualTo((1, written, decisions)));
    }

    private static string Season(int number) => $$"""{"kind":"season","title":"Season {{number}}","ids":["test:h/S{{number}}"],"placement":{"parentIds":["test:h"],"parentTitle":"Harbour","parentYear":2011,"season":{{number}} } }""";

    private static string Episode(int number) => $$"""{"kind":"episode","title":"","ids":["test:h/{{number}}"],"placement":{"parentIds":["test:h"],"parentTitle":"Harbour","parentYear":2011,"season":1,"number":{{number}} } }""";

    private async Task<(RunReport Report, List<MediaItem> Items)> RunAsync(IEnumerable<string> lines, string otherwise = "drop")
    {
        _folder.Write("in.jsonl", string.Join('\n', lines) + "\n");
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"], Plugins = [new Guesses(this)] });
        var pipeline = bridge.Parse($$"""
            version: 1
            name: matches
            from: [ { source: items, with: { file: "{{_folder["in.jsonl"]}}" } } ]
            steps: [ { match: { with: guesses.titles, to: imdb, accept: strong, otherwise: {{otherwise}} } } ]
            to: [ { sink: files, with: { folder: "{{_folder["out"]}}", format: jsonl } } ]
            """);
        Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
        var report = await bridge.RunAsync(pipeline);
        var file = _folder["out/items.jsonl"];
        return (report, File.Exists(file) ? [.. File.ReadLines(file).Select(l => MediaItem.Parse(Encoding.UTF8.GetBytes(l)))] : []);
    }

    private sealed record NoOptions;

    private sealed class Guesses(SeriesMatchTests test) : IPlugin
    {
        public void Describe(PluginBuilder plugin) => plugin
            .Info("guesses", "Guesses", "Proposes what the test says")
            .Matcher("guesses.titles", "Proposes", (NoOptions _, PluginServices _) => new Titles(test));
    }

    private sealed class Titles(SeriesMatchTests test) : IMatcher
    {
        public Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
        {
            lock (test._asked)
            {
                test._asked.Add(item);
            }

            return Task.FromResult<IReadOnlyList<MatchCandidate>>([.. test._candidates.Select(c => new MatchCandidate { Id = c.Ids[0], Item = c })]);
        }
    }
}
