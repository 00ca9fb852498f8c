using MediaBridge.Core.Running;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Matching;

/// <summary>Which candidate is accepted, what becomes of an item without one, and that a decision is remembered.</summary>
public sealed class MatchTests
{
    private readonly TempFolder _folder = new();
    private readonly List<MatchCandidate> _candidates = [];
    private int _asked;

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task TheOneThatFitsIsAcceptedAndRememberedWithoutAskingAgain()
    {
        Candidate("tt1", "Nosferatu", 1922);
        Candidate("tt2", "Nosferatu the Vampyre", 1979);
        Assert.That((await RunAsync("strong", "drop")).Ids, Does.Contain((ExternalId)"imdb:tt1").And.Not.Contain((ExternalId)"imdb:tt2"));
        Assert.That((await RunAsync("strong", "drop", "out2")).Ids, Does.Contain((ExternalId)"imdb:tt1"));
        Assert.That(_asked, Is.EqualTo(1));
    }

    [TestCase("strong")]
    [TestCase("medium")]
    public async Task ARemakeIsNotTakenForTheFilm(string accept)
    {
        Candidate("tt2", "Nosferatu", 1979);
        var (ids, report) = await RunAsync(accept, "drop");
        Assert.That(ids, Is.Empty);
        Assert.That(report.Decisions.Single(), Has.Property("What").EqualTo("dropped").And.Property("Reason").Contains("confidence 0.60"));
    }

    [Test]
    public async Task TwoThatFitAlikeAreNoMatch()
    {
        Candidate("tt1", "Nosferatu", 1922);
        Candidate("tt2", "Nosferatu", 1922);
        Assert.That((await RunAsync("medium", "pass")).Ids, Is.EqualTo(new ExternalId[] { "test:1" }));
    }

    [Test]
    public async Task AnotherKindIsNeverIt()
    {
        Candidate("tt1", "Nosferatu", 1922, ItemKinds.Series);
        Assert.That((await RunAsync("medium", "pass")).Ids, Is.EqualTo(new ExternalId[] { "test:1" }));
    }

    [Test]
    public async Task WithoutADecisionTheItemIsHeldForAPerson()
    {
        var (ids, report) = await RunAsync("strong", "review");
        Assert.That((ids.Count, report.ExitCode), Is.EqualTo((0, ExitCodes.InteractionNeeded)));
        Assert.That(report.Decisions.Single().Reason, Does.Contain("no candidate was found"));
    }

    private void Candidate(string id, string title, int year, string kind = ItemKinds.Movie)
        => _candidates.Add(new MatchCandidate { Id = $"imdb:{id}", Item = new MediaItem { Kind = kind, Title = title, Year = year } });

    private async Task<(IReadOnlyList<ExternalId> Ids, RunReport Report)> RunAsync(string accept, string otherwise, string output = "out")
    {
        _folder.Write("in.jsonl", """{"kind":"movie","title":"Nosferatu","year":1922,"ids":["test:1"]}""" + "\n");
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"], Plugins = [new Guesses(this)] });
        var pipeline = bridge.Parse($$"""
            version: 1
            name: matches
            from: [ { source: items, with: { file: "{{_folder["in.jsonl"]}}" } } ]
            steps: [ { match: { with: guesses.films, to: imdb, accept: {{accept}}, otherwise: {{otherwise}} } } ]
            to: [ { sink: files, with: { folder: "{{_folder[output]}}", format: jsonl } } ]
            """);
        Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
        var report = await bridge.RunAsync(pipeline);
        var file = _folder[$"{output}/items.jsonl"];
        var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault() : null;
        return (line is null ? [] : MediaItem.Parse(System.Text.Encoding.UTF8.GetBytes(line)).Ids, report);
    }

    private sealed record NoOptions;

    private sealed class Guesses(MatchTests test) : IPlugin
    {
        public void Describe(PluginBuilder plugin) => plugin
            .Info("guesses", "Guesses", "Proposes what the test says")
            .Matcher("guesses.films", "Proposes", (NoOptions _, PluginServices _) => new Films(test));
    }

    private sealed class Films(MatchTests test) : IMatcher
    {
        public Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
        {
            test._asked++;
            return Task.FromResult<IReadOnlyList<MatchCandidate>>(test._candidates);
        }
    }
}
