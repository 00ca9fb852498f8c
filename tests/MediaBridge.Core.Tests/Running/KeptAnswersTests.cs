using System.Runtime.CompilerServices;
using MediaBridge.Core.Running;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Running;

/// <summary>A service that changed: the answer that was not understood is kept, masked, as long as its run.</summary>
public sealed class KeptAnswersTests
{
    private const string Token = "kept-canary-55555";
    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [TestCase("odd.items", "items", null)]
    [TestCase("items", "odd.step", "odd.step")]
    [TestCase("items", "odd.sink", null)]
    public async Task TheAnswerIsKeptAndNamedAndGoesWithItsRun(string source, string component, string? step)
    {
        await using var server = await FaultyServer.StartAsync();
        _folder.Write("in.jsonl", """{"title":"One","ids":["imdb:tt1"]}""" + "\n");
        _folder.Write("data/connections.yaml", $$"""odd-home: { service: odd, with: { address: "{{server.Address}}" }, secrets: { token: odd/token } }""" + "\n");
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"], Plugins = [new OddPlugin()], RunsToKeep = 1 });
        await bridge.Secrets.SetAsync("odd/token", Token);
        var run = await bridge.RunAsync(Parse(bridge, source, step, component == "odd.sink"), new RunOptions { Fresh = true });
        Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.ServiceChanged), string.Join('\n', run.Messages));
        var kept = Directory.GetFiles(_folder[$"data/answers/run-{run.Run}"]).Single();
        Assert.That(string.Join('\n', run.Messages), Does.Contain($"answers/run-{run.Run}/{Path.GetFileName(kept)}"));
        var text = await File.ReadAllTextAsync(kept);
        Assert.That(text, Does.StartWith($"GET {server.Address}echo\n\n").And.Contain("X-Odd: ***").And.Not.Contain(Token));
        Assert.That(text.Length, Is.LessThan(300_000));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await bridge.RunAsync(Parse(bridge, "items", null, false), new RunOptions { Fresh = true });
        }

        Assert.That(Directory.Exists(_folder[$"data/answers/run-{run.Run}"]), Is.False);
    }

    private Core.Pipelines.Pipeline Parse(Bridge bridge, string source, string? step, bool sink)
    {
        var from = source == "items" ? $"{{ source: items, with: {{ file: \"{_folder["in.jsonl"]}\" }} }}" : $"{{ source: {source}, connection: odd-home }}";
        var to = sink ? "{ sink: odd.sink, connection: odd-home }" : $"{{ sink: files, with: {{ folder: \"{_folder["out"]}\", format: json }} }}";
        var pipeline = bridge.Parse($"version: 1\nname: odd\nfrom: [ {from} ]\nsteps: [ {(step is null ? "" : $"{{ use: {step}, connection: odd-home }}")} ]\nto: [ {to} ]\n");
        Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
        return pipeline;
    }

    private sealed record NoOptions;

    private sealed record Account
    {
        public required Secret Token { get; init; }
    }

    private sealed class OddPlugin : IPlugin
    {
        public void Describe(PluginBuilder plugin) => plugin
            .Info("odd", "Odd", "Does not understand its service")
            .Service("odd", new ServicePolicy { RequestsPerSecond = 1000, Burst = 1000 })
            .Connection("odd", (Account o, PluginServices s) => new Client(o, s))
            .Source(new ComponentInfo { Id = "odd.items", Summary = "Reads" }, (NoOptions _, Client c, PluginServices _) => new Source(c))
            .Processor(new ComponentInfo { Id = "odd.step", Summary = "Changes" }, (NoOptions _, Client c, PluginServices _) => new Step(c))
            .Sink(new ComponentInfo { Id = "odd.sink", Summary = "Writes" }, (NoOptions _, Client c, PluginServices _) => new Sink(c));
    }

    private sealed class Client(Account account, PluginServices services)
    {
        public async Task FailAsync(CancellationToken cancellationToken)
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, "echo");
            message.Headers.Add("X-Odd", account.Token.Reveal());
            using var answer = await services.Http("odd").SendAsync(message, cancellationToken);
            throw new PluginException(ErrorKind.ServiceChanged, "/echo has no 'td.rating' any more.");
        }
    }

    private sealed class Source(Client client) : ISource
    {
        public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await client.FailAsync(cancellationToken);
            yield return SourceElement.Complete;
        }
    }

    private sealed class Step(Client client) : IProcessor
    {
        public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await client.FailAsync(cancellationToken);
            yield return item;
        }
    }

    private sealed class Sink(Client client) : ISink
    {
        public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var desired in request.Desired.WithCancellation(cancellationToken))
            {
                yield return new PlannedChange { Kind = ChangeKind.Create, Target = desired.Item.Title, Items = desired.Item.Ids, Do = desired };
            }
        }

        public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var change in request.Changes.WithCancellation(cancellationToken))
            {
                await client.FailAsync(cancellationToken);
                yield return ChangeResult.Applied(change);
            }
        }
    }
}
