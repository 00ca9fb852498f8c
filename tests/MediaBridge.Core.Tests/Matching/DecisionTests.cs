using System.Text;
using MediaBridge.Core.Matching;
using MediaBridge.Core.Running;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Matching;

/// <summary>Decisions of the engine and of persons: kept with candidates and evidence, used by every pipeline, and a person's stands whatever the engine finds.</summary>
internal sealed class DecisionTests
{
    private readonly TempFolder _folder = new();
    private readonly List<MatchCandidate> _candidates = [];
    private readonly List<string> _asked = [];

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task AHeldItemIsKeptWithItsCandidatesAndTakenUpAfterTheReview()
    {
        Candidate("tt1", "Nosferatu", 1922);
        Candidate("tt2", "Nosferatu", 1922);
        Assert.That((await RunAsync()).ExitCode, Is.EqualTo(ExitCodes.InteractionNeeded));
        await using (var bridge = await OpenAsync())
        {
            var open = bridge.Matches.List(new MatchFilter { States = [MatchState.Open] }).Single();
            Assert.That((open.Key, open.Scheme, open.Item!.Title, open.Pipeline, open.Engine!.Recommendation, open.Engine.Matcher), Is.EqualTo(("test:1", "imdb", "Nosferatu", "matches", Recommendation.Low, "guesses.films")));
            Assert.That(open.Engine.Candidates.Select(c => (c.Id.ToString(), c.Parts.Any(p => p.Signal == "title"))), Is.EqualTo(new[] { ("imdb:tt1", true), ("imdb:tt2", true) }));
            await bridge.Matches.DecideAsync(open, new PersonDecision { Verdict = MatchVerdict.Match, Id = "imdb:tt2", Who = "ana" });
        }

        var report = await RunAsync();
        Assert.That((report.ExitCode, Ids(), _asked.Count), Is.EqualTo((0, "test:1 imdb:tt2", 1)), string.Join('\n', report.Messages));
    }

    [Test]
    public async Task APersonsDecisionServesEveryPipelineAndTheEngineNeverOverwritesIt()
    {
        Candidate("tt1", "Nosferatu", 1922);
        Assert.That((await RunAsync()).ExitCode, Is.Zero);
        await DecideAsync(MatchVerdict.Match, "imdb:tt9");
        await RunAsync("another");
        Assert.That((Ids(), _asked.Count), Is.EqualTo(("test:1 imdb:tt9", 1)));
        await RunAsync("byOtherId", item: """{"kind":"movie","title":"Nosferatu","year":1922,"ids":["other:7","test:1"]}""");
        Assert.That((Ids(), _asked.Count), Is.EqualTo(("other:7 test:1 imdb:tt9", 1)), "what was learnt of one id serves the other");
        await RunAsync("withAnId", item: """{"kind":"movie","title":"Nosferatu","year":1922,"ids":["test:1","imdb:tt5"]}""");
        Assert.That((Ids(), _asked.Count), Is.EqualTo(("test:1 imdb:tt9", 1)), "a person's decision stands before an id that the item brings");
        await using var bridge = await OpenAsync();
        Assert.That(bridge.Matches.Named("test:1").Single().Engine!.Chosen, Is.EqualTo((ExternalId?)"imdb:tt1"), "what the engine found is kept beside it");
    }

    [TestCase("review", 0, "test:1")]
    [TestCase("pass", 0, "test:1")]
    [TestCase("drop", 0, null)]
    public async Task ThatThereIsNoneStopsAsking(string otherwise, int exit, string? ids)
    {
        await RunAsync();
        await DecideAsync(MatchVerdict.None);
        Candidate("tt1", "Nosferatu", 1922);
        var report = await RunAsync(otherwise: otherwise);
        Assert.That((report.ExitCode, Ids(), _asked.Count), Is.EqualTo((exit, ids, 1)), string.Join('\n', report.Messages));
    }

    [Test]
    public async Task WhatIsPutOffWaitsAndTheEngineDoesNotDecideIt()
    {
        await RunAsync();
        await DecideAsync(MatchVerdict.Later);
        Candidate("tt1", "Nosferatu", 1922);
        var report = await RunAsync();
        Assert.That((report.ExitCode, Ids(), _asked.Count), Is.EqualTo((ExitCodes.InteractionNeeded, (string?)null, 1)));
        Assert.That(report.Decisions.Single().Reason, Does.Contain("ana put the decision off"));
        await DecideAsync(null);
        Assert.That(((await RunAsync()).ExitCode, Ids(), _asked.Count), Is.EqualTo((0, "test:1 imdb:tt1", 2)), "taken back, the engine decides again");
    }

    [Test]
    public async Task AStoredMatchThatIsNotSureEnoughForAPipelineIsAskedAgain()
    {
        Candidate("tt1", "Nosferatu", 1923);
        Assert.That((await RunAsync(accept: "medium")).ExitCode, Is.Zero);
        Assert.That((await RunAsync(accept: "medium")).ExitCode, Is.Zero);
        Assert.That(_asked, Has.Count.EqualTo(1));
        Assert.That((await RunAsync(accept: "strong")).ExitCode, Is.EqualTo(ExitCodes.InteractionNeeded));
        Assert.That(_asked, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task DecisionsMoveWithoutLossAndTheNewerOfTwoPersonsStays()
    {
        Candidate("tt1", "Nosferatu", 1922);
        Candidate("tt2", "Nosferatu", 1922);
        await RunAsync();
        var time = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await DecideAsync(MatchVerdict.Match, "imdb:tt1", time, "because");
        var exported = await ExportAsync("data");
        Assert.That(await ImportAsync("copy", exported), Is.EqualTo((1L, 0L, 0L, 0)));
        Assert.That(await ExportAsync("copy"), Is.EqualTo(exported), "without loss");
        Assert.That(await ImportAsync("copy", exported), Is.EqualTo((0L, 0L, 1L, 0)));
        await DecideAsync(MatchVerdict.None, null, time.AddDays(1));
        Assert.That(await ImportAsync("data", exported), Is.EqualTo((0L, 0L, 1L, 0)), "a newer decision stays");
        Assert.That(await ImportAsync("copy", await ExportAsync("data")), Is.EqualTo((0L, 1L, 0L, 0)), "and replaces an older one");
        await using var copy = await OpenAsync("copy");
        Assert.That((copy.Matches.List().Single().State, copy.Matches.List().Single().Engine!.Candidates.Count), Is.EqualTo((MatchState.None, 2)));
    }

    [Test]
    public async Task LinesThatAreNoMatchesAreToldAndTheOthersComeIn()
    {
        var text = """
            {"scheme":"imdb","key":"test:1","person":{"verdict":"match","id":"imdb:tt1","who":"ana","at":"2026-01-01T00:00:00Z"}}
            {"scheme":"imdb"}
            nonsense

            {"scheme":"imdb","key":"test:2","person":{"verdict":"match","who":"ana","at":"2026-01-01T00:00:00Z"}}
            {"scheme":"not a scheme","key":"test:3"}
            """;
        Assert.That(await ImportAsync("data", Encoding.UTF8.GetBytes(text)), Is.EqualTo((1L, 0L, 0L, 4)));
    }

    [TestCase("csv")]
    [TestCase("json")]
    [TestCase("html")]
    public async Task AReportHasARowForEachItemWithThePartsOfItsScore(string format)
    {
        Candidate("tt1", "<b>Nosferatu</b> & \"co\"", 1922);
        Candidate("tt2", "=Nosferatu()", 1922);
        await RunAsync();
        await using var bridge = await OpenAsync();
        using var bytes = new MemoryStream();
        var rows = await bridge.Matches.ReportAsync(bytes, format, new MatchFilter { Run = bridge.Matches.LatestRun("matches") }, "Matches of <matches>");
        var text = Encoding.UTF8.GetString(bytes.ToArray());
        Assert.That((rows, await bridge.Matches.ReportAsync(Stream.Null, format, new MatchFilter { Run = 999 })), Is.EqualTo((1L, 0L)));
        switch (format)
        {
            case "csv":
                var lines = text.Split('\n');
                Assert.That(lines[0], Does.Contain("confidence,gap,chosen").And.Contain(",title,original,year,kind,"));
                Assert.That(lines[1], Does.Contain("\"<b>Nosferatu</b> & \"\"co\"\"\"").Or.Contain("'=Nosferatu()"));
                break;
            case "json":
                using (var json = System.Text.Json.JsonDocument.Parse(text))
                {
                    Assert.That(json.RootElement[0].GetProperty("best").GetProperty("parts").EnumerateArray().Select(p => p.GetProperty("signal").GetString()), Is.SupersetOf(new[] { "title", "year", "kind" }));
                    Assert.That((json.RootElement[0].GetProperty("state").GetString(), json.RootElement[0].GetProperty("recommendation").GetString()), Is.EqualTo(("open", "low")));
                }

                break;
            default:
                Assert.That(text, Does.Contain("&lt;b&gt;Nosferatu&lt;/b&gt; &amp; &quot;co&quot;").And.Contain("<title>Matches of &lt;matches&gt;</title>").And.Not.Contain("<b>Nosferatu</b> &"));
                Assert.That(text, Does.Not.Contain("http://").And.Not.Contain("src=").And.Contain("data-level=\"low\"").And.Contain("default-src 'none'"));
                Assert.That(text.Split("https://").Skip(1).Select(p => p[..24]), Is.All.StartsWith("www.imdb.com/title/tt"), "addresses are links to pages, nothing is loaded");
                break;
        }
    }

    [Test]
    public async Task PagesFollowTheTitlesWhateverTheOrderInWhichItemsWereAsked()
    {
        await using var bridge = await OpenAsync();
        foreach (var i in (int[])[3, 1, 4, 0, 5, 2])
        {
            await bridge.Matches.DecideAsync(new MatchRecord { Scheme = "imdb", Key = $"test:{i}", Item = new MediaItem { Title = $"Film {i / 2}" } }, new PersonDecision { Verdict = MatchVerdict.None, Who = "ana" });
        }

        var keys = new List<string>();
        for (var page = bridge.Matches.List(limit: 2); page.Count > 0; page = bridge.Matches.List(new MatchFilter { After = page[^1].Number!.Value }, 2))
        {
            keys.AddRange(page.Select(m => m.Key));
        }

        Assert.That(keys, Is.EqualTo(Enumerable.Range(0, 6).Select(i => $"test:{i}")));
    }

    [Test]
    public async Task ItemsAreFoundByNumberIdAndPartOfTheTitle()
    {
        await RunAsync();
        await using var bridge = await OpenAsync();
        var number = bridge.Matches.List().Single().Number!.Value;
        foreach (var name in new[] { $"{number}", $"#{number}", "test:1", "osfera", "NOSFERATU" })
        {
            Assert.That(bridge.Matches.Named(name), Has.Count.EqualTo(1), name);
        }

        Assert.That(bridge.Matches.Named("%"), Is.Empty);
        Assert.That(() => bridge.Matches.DecideAsync(bridge.Matches.List().Single(), new PersonDecision { Verdict = MatchVerdict.Match, Id = "tmdb.movie:7" }), Throws.InstanceOf<PluginException>());
    }

    [Test]
    public async Task ManyItemsAreFoundInTheirOrderAndAFaultOfOneStopsNoOther()
    {
        Candidate("tt1", "Nosferatu", 1922);
        await using var bridge = await OpenAsync();
        var items = Enumerable.Range(0, 60).Select(i => new MediaItem { Title = i % 7 == 3 ? "Away" : i % 2 == 0 ? "Nosferatu" : "Nothing", Year = 1922, Ids = [new ExternalId("test", $"{i}")] });
        var found = new List<FoundMatch>();
        await foreach (var match in bridge.Matches.FindAsync(items.ToAsyncEnumerable(), new MatchSearch { Matcher = "guesses.films", Scheme = "imdb", Workers = 5 }))
        {
            found.Add(match);
        }

        Assert.That(found.Select(f => f.Item.Ids[0].Value), Is.EqualTo(Enumerable.Range(0, 60).Select(i => $"{i}")));
        Assert.That(found.Select(f => f.Error is not null), Is.EqualTo(Enumerable.Range(0, 60).Select(i => i % 7 == 3)));
        Assert.That(found.Where(f => f.Error is null).Select(f => f.Chosen is not null), Is.EqualTo(Enumerable.Range(0, 60).Where(i => i % 7 != 3).Select(i => i % 2 == 0)));
        Assert.That(bridge.Matches.Count(), Is.Zero, "nothing is stored");
        Assert.That(async () => await bridge.Matches.FindAsync(items.ToAsyncEnumerable(), new MatchSearch { Matcher = "no.such" }).FirstAsync(), Throws.InstanceOf<PluginException>());
    }

    private void Candidate(string id, string title, int year)
        => _candidates.Add(new MatchCandidate { Id = $"imdb:{id}", Item = new MediaItem { Title = title, OriginalTitle = "Nosferatu", Year = year } });

    private string? Ids()
    {
        var file = _folder["out/items.jsonl"];
        var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault() : null;
        return line is null ? null : string.Join(' ', MediaItem.Parse(Encoding.UTF8.GetBytes(line)).Ids);
    }

    private Task<Bridge> OpenAsync(string data = "data") => Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder[data], Plugins = [new Guesses(this)] });

    private async Task<RunReport> RunAsync(string name = "matches", string otherwise = "review", string accept = "strong", string item = """{"kind":"movie","title":"Nosferatu","year":1922,"ids":["test:1"]}""")
    {
        _folder.Write("in.jsonl", item + "\n");
        if (Directory.Exists(_folder["out"]))
        {
            Directory.Delete(_folder["out"], recursive: true);
        }

        await using var bridge = await OpenAsync();
        var pipeline = bridge.Parse($$"""
            version: 1
            name: {{name}}
            from: [ { source: items, with: { file: "{{_folder["in.jsonl"]}}" } } ]
            steps: [ { match: { with: guesses.films, to: imdb, accept: {{accept}}, otherwise: {{otherwise}} } } ]
            to: [ { sink: files, with: { folder: "{{_folder["out"]}}", format: jsonl } } ]
            """);
        Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
        return await bridge.RunAsync(pipeline);
    }

    private async Task DecideAsync(MatchVerdict? verdict, string? id = null, DateTimeOffset at = default, string? note = null)
    {
        await using var bridge = await OpenAsync();
        var match = bridge.Matches.Named("test:1").Single();
        await bridge.Matches.DecideAsync(match, verdict is { } said ? new PersonDecision { Verdict = said, Id = id is null ? (ExternalId?)null : ExternalId.Parse(id), Who = "ana", At = at, Note = note } : null);
    }

    private async Task<byte[]> ExportAsync(string data)
    {
        await using var bridge = await OpenAsync(data);
        using var bytes = new MemoryStream();
        await bridge.Matches.ExportAsync(bytes);
        return bytes.ToArray();
    }

    private async Task<(long Added, long Updated, long Kept, int Problems)> ImportAsync(string data, byte[] lines)
    {
        await using var bridge = await OpenAsync(data);
        using var bytes = new MemoryStream(lines);
        var result = await bridge.Matches.ImportAsync(bytes);
        return (result.Added, result.Updated, result.Kept, result.Problems.Count);
    }

    private sealed record NoOptions;

    private sealed class Guesses(DecisionTests test) : IPlugin
    {
        public void Describe(PluginBuilder plugin) => plugin
            .Info("guesses", "Guesses", "Proposes what the test says")
            .Matcher("guesses.films", "Proposes", (NoOptions _, PluginServices _) => new Films(test));
    }

    private sealed class Films(DecisionTests test) : IMatcher
    {
        public async Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            lock (test._asked)
            {
                test._asked.Add(item.Title);
            }

            return item.Title switch
            {
                "Away" => throw new PluginException(ErrorKind.Transient, "the guesser is away"),
                "Nothing" => [],
                _ => test._candidates,
            };
        }
    }
}
