using System.Runtime.CompilerServices;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Running;

/// <summary>What only the answer to a write tells (a play dated now) is undone with it; a write whose answer is lost is settled by reading.</summary>
public sealed class AnswerEffectsTests
{
    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task AnEffectThatTheAnswerToldIsUndone()
    {
        var account = new Account();
        await using var bridge = await OpenAsync(account);
        var run = await bridge.RunAsync(Pipeline(bridge));
        Assert.That(account, Has.Property("Rating").EqualTo(8).And.Property("Played").True);
        var undo = await bridge.UndoAsync(run.Run);
        Assert.That(undo.ExitCode, Is.Zero, string.Join("\n", undo.Messages));
        Assert.That(account, Has.Property("Rating").Null.And.Property("Played").False);
    }

    [Test]
    public async Task AWriteWithoutAnAnswerIsSettledByReadingAndNotDoneAgain()
    {
        var account = new Account { LosesAnswers = true };
        await using var bridge = await OpenAsync(account);
        var run = await bridge.RunAsync(Pipeline(bridge));
        Assert.That(run.ExitCode, Is.Zero, string.Join("\n", run.Messages));
        Assert.That(run.Sinks[0].Created + run.Sinks[0].Updated, Is.EqualTo(1));
        Assert.That(account.Writes, Is.EqualTo(1));
    }

    private Task<Bridge> OpenAsync(Account account)
    {
        _folder.Write("in.jsonl", """{"title":"One","ids":["imdb:tt1"],"ratings":[{"value":8,"scale":"1..10/1","whose":"own"}]}""" + "\n");
        return Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"], Plugins = [new AccountPlugin(account)] });
    }

    private Core.Pipelines.Pipeline Pipeline(Bridge bridge) => bridge.Parse($$"""
        version: 1
        name: marks
        from: [ { source: items, with: { file: "{{_folder["in.jsonl"]}}" } } ]
        to: [ { sink: answers.write } ]
        """);

    private sealed class Account
    {
        public decimal? Rating { get; set; }

        public bool Played { get; set; }

        public int Writes { get; set; }

        public bool LosesAnswers { get; init; }
    }

    private sealed record NoOptions;

    private sealed class AccountPlugin(Account account) : IPlugin
    {
        private static readonly IReadOnlyList<FacetInfo> Marks = [FacetInfo.Full(Facets.Ratings) with { Scale = Scale.Ten }, FacetInfo.Full(Facets.Watches)];

        public void Describe(PluginBuilder plugin) => plugin
            .Info("answers", "Answers", "An account whose answers tell more than was asked")
            .Source(new ComponentInfo { Id = "answers.read", Summary = "Reads it", Facets = Marks }, (NoOptions _, PluginServices _) => new Reading(account))
            .Sink(new ComponentInfo { Id = "answers.write", Summary = "Writes it", Facets = Marks, CurrentFrom = "answers.read" }, (NoOptions _, PluginServices _) => new Writing(account));
    }

    private sealed class Reading(Account account) : ISource
    {
        public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            yield return new MediaItem
            {
                Ids = ["imdb:tt1"],
                Ratings = account.Rating is { } mark ? [Rating.Own(mark, 10)] : [],
                Watches = account.Played ? [new Watch { NativeId = "w1" }] : [],
            };
            yield return SourceElement.Complete;
        }
    }

    private sealed class Writing(Account account) : ISink
    {
        public IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
            => Diff.Against(request, schemes: ["imdb"], cancellationToken: cancellationToken);

        public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var change in request.Changes.WithCancellation(cancellationToken))
            {
                account.Writes++;
                yield return change.Facet == Facets.Watches ? Play(change) : Rate(change);
            }
        }

        private ChangeResult Play(PlannedChange change)
        {
            account.Played = change.Do!.Op != DesiredOp.Remove;
            return ChangeResult.Applied(change);
        }

        private ChangeResult Rate(PlannedChange change)
        {
            var removes = change.Do!.Op == DesiredOp.Remove;
            account.Rating = removes ? null : change.Do.Item.Ratings![0].Value;
            account.Played |= !removes;
            var played = new DesiredItem { Item = new MediaItem { Ids = ["imdb:tt1"], Watches = [new Watch { NativeId = "w1" }] } };
            return account.LosesAnswers
                ? ChangeResult.Failed(change, new PluginError { Kind = ErrorKind.Transient, Code = "http.in-doubt", Message = "no answer" })
                : ChangeResult.Applied(change) with { Effects = removes ? [] : [played] };
        }
    }
}
