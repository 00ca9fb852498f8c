using System.Runtime.CompilerServices;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Running;

/// <summary>Two people with accounts at the same services, over one data folder: nothing of one gets to the other.</summary>
public sealed class TwoPeopleTests
{
    private readonly TempFolder _folder = new();
    private readonly HousePlugin _plugin = new();
    private FaultyServer _server = null!;
    private Bridge _bridge = null!;

    [SetUp]
    public async Task Open()
    {
        _server = await FaultyServer.StartAsync();
        _folder.Write("data/connections.yaml", string.Concat(((string[])["ana", "ben"]).Select(p => $$"""
            {{p}}-house: { service: house, person: {{p}}, with: { address: "{{_server.Address}}", user: id-of-{{p}} } }

            """)));
        _bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"], Plugins = [_plugin] });
    }

    [TearDown]
    public async Task Close()
    {
        await _bridge.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task NothingIsShared()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            foreach (var person in (string[])["ana", "ben"])
            {
                var run = await _bridge.RunAsync(Parse(person, $"of-{person}"));
                Assert.That(run.ExitCode, Is.Zero, string.Join('\n', run.Messages));
            }
        }

        foreach (var person in (string[])["ana", "ben"])
        {
            var other = person == "ana" ? "ben" : "ana";
            var user = $"id-of-{person}";
            Assert.That(_plugin.Reads.Where(r => r.User == user).Select(r => r.Cursor), Is.EqualTo((string?[])[null, $"cursor {user}"]));
            Assert.That(_plugin.Reads.Where(r => r.User == user).Select(r => r.State), Is.EqualTo((string?[])[null, $"state {user}"]));
            Assert.That(_plugin.Reads.Where(r => r.User == user).Select(r => r.Cached), Is.All.EqualTo($"cached {user}"));
            Assert.That(_plugin.Reads.Where(r => r.User == user).Select(r => r.Answer), Is.All.Contain(user).And.All.Not.Contain($"id-of-{other}"), "answers in the HTTP cache");
            Assert.That(_plugin.Written[user], Is.EqualTo((string[])[$"{(person == "ana" ? 7 : 3)} {person}"]), "ratings, and whose they are");
            Assert.That(_plugin.SinkStates[user], Is.EqualTo((string?[])[null, $"sink {user}"]));
        }

        Assert.That(_plugin.Made, Is.EqualTo(2), "each account's value was made once and then found");
    }

    [Test]
    public async Task ACursorBelongsToTheAccountNotToThePipeline()
    {
        await _bridge.RunAsync(Parse("ana", "mine"));
        var run = await _bridge.RunAsync(Parse("ben", "mine"));
        Assert.That(_plugin.Reads.Select(r => r.Cursor), Is.All.Null);
        Assert.That(run.Sources[0].Remark, Does.Contain("account"));
        Assert.That(_plugin.Written["id-of-ben"], Is.EqualTo((string[])["3 ben"]));
    }

    [Test]
    public async Task AProfileRunsTheSamePipelineOnOtherAccountsAndNothingIsMixed()
    {
        await using var forBen = await Bridge.OpenAsync(new BridgeOptions
        {
            DataFolder = _folder["data"],
            Plugins = [_plugin],
            Profile = "ben",
            ConnectionNames = new Dictionary<string, string>(StringComparer.Ordinal) { ["ana-house"] = "ben-house" },
        });
        foreach (var bridge in (Bridge[])[_bridge, forBen, _bridge, forBen])
        {
            var run = await bridge.RunAsync(bridge.Parse(Yaml("ana", "ana", "mine")));
            Assert.That((run.ExitCode, run.Pipeline), Is.EqualTo((0, bridge == forBen ? "mine@ben" : "mine")), string.Join('\n', run.Messages));
        }

        Assert.That(_plugin.Reads.Select(r => (r.User, r.Cursor)), Is.EqualTo(new (string, string?)[] { ("id-of-ana", null), ("id-of-ben", null), ("id-of-ana", "cursor id-of-ana"), ("id-of-ben", "cursor id-of-ben") }));
        Assert.That(_plugin.Written["id-of-ana"], Is.EqualTo((string[])["7 ana"]));
        Assert.That(_plugin.Written["id-of-ben"], Is.EqualTo((string[])["3 ben"]));

        var wrong = (await Assert.ThrowsAsync<PluginException>(() => _bridge.UndoAsync(2)))!;
        Assert.That($"{wrong.Message} {wrong.Error.Hint}", Is.EqualTo("Run 2 worked on the accounts of the profile 'ben'. Add --profile ben."));
        Assert.That((await Assert.ThrowsAsync<PluginException>(() => forBen.UndoAsync(1)))!.Message, Does.Contain("no profile"));
    }

    [Test]
    public async Task AnAccountThatDoesNotExistIsNotReplacedByTheOneThatWasToBeReplaced()
    {
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions
        {
            DataFolder = _folder["data"],
            Plugins = [_plugin],
            Profile = "ben",
            ConnectionNames = new Dictionary<string, string>(StringComparer.Ordinal) { ["ana-house"] = "nobody" },
        });
        Assert.That(bridge.Parse(Yaml("ana", "ana", "mine")).Problems.Select(p => p.Code), Is.All.EqualTo(ProblemCodes.UnknownConnection).And.Not.Empty);
    }

    [Test]
    public void OnePersonsMarksAreNotWrittenToAnothersAccount()
    {
        var pipeline = _bridge.Parse(Yaml("ana", "ben", "crossed"));
        Assert.That(pipeline.HasErrors, Is.True);
        Assert.That(pipeline.Problems.Select(p => p.Message), Has.Some.Contains("belongs to ben and would get the personal facets of ana"));
    }

    private Core.Pipelines.Pipeline Parse(string person, string name)
    {
        var pipeline = _bridge.Parse(Yaml(person, person, name));
        Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
        return pipeline;
    }

    private static string Yaml(string from, string to, string name) => $$"""
        version: 1
        name: {{name}}
        from: [ { source: house.items, connection: {{from}}-house } ]
        to: [ { sink: house.marks, connection: {{to}}-house } ]
        """;

    private sealed record Seen(string User, string? Cursor, string? State, string Cached, string Answer);

    private sealed record NoOptions;

    private sealed record Account
    {
        public string User { get; init; } = "";
    }

    private sealed class HousePlugin : IPlugin
    {
        private static readonly IReadOnlyList<FacetInfo> Marks = [FacetInfo.Full(Facets.Ratings) with { Scale = Scale.Ten }];

        public List<Seen> Reads { get; } = [];

        public Dictionary<string, List<string>> Written { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, List<string?>> SinkStates { get; } = new(StringComparer.Ordinal);

        public int Made { get; set; }

        public void Describe(PluginBuilder plugin) => plugin
            .Info("house", "House", "A service that a family shares")
            .Service("house", new ServicePolicy { RequestsPerSecond = 1000, Burst = 1000, CacheFor = TimeSpan.FromDays(1) })
            .Connection("house", (Account o, PluginServices _) => new Client(o.User))
            .Source(new ComponentInfo { Id = "house.items", Summary = "Reads", Incremental = true, Facets = Marks }, (NoOptions _, Client c, PluginServices s) => new Source(this, c, s))
            .Source(new ComponentInfo { Id = "house.held", Summary = "Reads what it holds", Facets = Marks }, (NoOptions _, Client c, PluginServices _) => new Held(this, c))
            .Sink(new ComponentInfo { Id = "house.marks", Summary = "Writes", Facets = Marks, CurrentFrom = "house.held" }, (NoOptions _, Client c, PluginServices s) => new Sink(this, c, s));
    }

    private sealed class Client(string user) : IConnectionCheck
    {
        public string User => user;

        public Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken) => Task.FromResult(new ConnectionStatus { AccountId = user });
    }

    private sealed class Source(HousePlugin plugin, Client client, PluginServices services) : ISource
    {
        public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var state = await services.State.GetAsync("seen", cancellationToken);
            await services.State.SetAsync("seen", $"state {client.User}", cancellationToken);
            var cached = await services.Cache.GetAsync("profile", TimeSpan.FromDays(1), _ =>
            {
                plugin.Made++;
                return Task.FromResult($"cached {client.User}");
            }, cancellationToken: cancellationToken);
            using var message = new HttpRequestMessage(HttpMethod.Get, "me");
            message.Headers.TryAddWithoutValidation("Authorization", client.User);
            using var answer = await services.Http("house").SendAsync(message, cancellationToken);
            plugin.Reads.Add(new Seen(client.User, request.Cursor, state, cached, await answer.Content.ReadAsStringAsync(cancellationToken)));
            yield return new MediaItem { Title = "Heat", Ids = ["imdb:tt1"], Ratings = [Rating.Own(client.User == "id-of-ana" ? 7 : 3, 10)] };
            yield return SourceElement.NextRun($"cursor {client.User}");
            yield return SourceElement.Complete;
        }
    }

    private sealed class Held(HousePlugin plugin, Client client) : ISource
    {
        public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            foreach (var mark in plugin.Written.GetValueOrDefault(client.User) ?? [])
            {
                yield return new MediaItem { Title = "Heat", Ids = ["imdb:tt1"], Ratings = [Rating.Own(decimal.Parse(mark.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), 10)] };
            }

            yield return SourceElement.Complete;
        }
    }

    private sealed class Sink(HousePlugin plugin, Client client, PluginServices services) : ISink
    {
        public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var states = plugin.SinkStates.TryGetValue(client.User, out var list) ? list : plugin.SinkStates[client.User] = [];
            states.Add(await services.State.GetAsync("sink", cancellationToken));
            await services.State.SetAsync("sink", $"sink {client.User}", cancellationToken);
            await foreach (var change in Diff.Against(request, schemes: ["imdb"], cancellationToken: cancellationToken))
            {
                yield return change;
            }
        }

        public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var change in request.Changes.WithCancellation(cancellationToken))
            {
                var marks = plugin.Written.TryGetValue(client.User, out var list) ? list : plugin.Written[client.User] = [];
                marks.AddRange(change.Do!.Item.Ratings!.Select(r => $"{r.Value:0} {r.By}"));
                yield return ChangeResult.Applied(change);
            }
        }
    }
}
