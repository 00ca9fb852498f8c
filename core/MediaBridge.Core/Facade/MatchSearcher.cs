using MediaBridge.Core.Matching;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Facade;

/// <summary>Asks a matcher for a stream of items: several at the same time, results in their order, no more of them in memory than are asked.</summary>
internal sealed class MatchSearcher(Engine engine)
{
    private const int AheadOfEach = 4;
    private const string AnyScheme = "any";

    public async IAsyncEnumerable<FoundMatch> FindAsync(IAsyncEnumerable<MediaItem> items, MatchSearch request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var step = Step(request);
        await using var components = new ComponentFactory(engine);
        var matcher = (IMatcher)await components.CreateAsync(ComponentKind.Matcher, step.Component, step.Connection, step.Options, Context(), cancellationToken);
        var finder = new MatchFinder(matcher, step.Component, request.Scheme, engine.Options.Matching);
        var workers = Math.Clamp(request.Workers ?? Environment.ProcessorCount, 1, 256);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var turns = new SemaphoreSlim(workers, workers);
        var queue = Channel.CreateBounded<Task<FoundMatch>>(workers * AheadOfEach);
        var feeding = FeedAsync(items, queue.Writer, item => OneAsync(item, finder, request, turns, stop.Token), stop.Token);
        try
        {
            await foreach (var task in queue.Reader.ReadAllAsync(cancellationToken))
            {
                yield return await task;
            }

            await feeding;
        }
        finally
        {
            await stop.CancelAsync();

            // What failed was told where it was awaited first, or nobody waits for it any more.
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (queue.Reader.TryRead(out var left))
            {
                await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static async Task FeedAsync(IAsyncEnumerable<MediaItem> items, ChannelWriter<Task<FoundMatch>> queue, Func<MediaItem, Task<FoundMatch>> find, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in items.WithCancellation(cancellationToken))
            {
                await queue.WriteAsync(find(item), cancellationToken);
            }
        }
        finally
        {
            queue.Complete();
        }
    }

    private async Task<FoundMatch> OneAsync(MediaItem item, MatchFinder finder, MatchSearch request, SemaphoreSlim turns, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => DecideAsync(item, finder, request, cancellationToken), cancellationToken);
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task<FoundMatch> DecideAsync(MediaItem item, MatchFinder finder, MatchSearch request, CancellationToken cancellationToken)
    {
        if (engine.Matches.Find(finder.Scheme, item)?.Person is { Verdict: not MatchVerdict.Later } person)
        {
            return new FoundMatch { Item = item, Chosen = person.Id, By = "person" };
        }

        if (request.Scheme is not null && item.Ids.FirstOrDefault(finder.IsWanted) is { IsEmpty: false } has)
        {
            return new FoundMatch { Item = item, Chosen = has, By = "id" };
        }

        try
        {
            var found = await finder.FindAsync(item, request.Accept, cancellationToken);
            return new FoundMatch { Item = item, Chosen = found.Chosen, Engine = found };
        }
        catch (PluginException e) when (e.Error.Kind is not (ErrorKind.Configuration or ErrorKind.Authentication or ErrorKind.ServiceChanged))
        {
            return new FoundMatch { Item = item, Error = e.Error with { Message = engine.Redactor.Redact(e.Message) } };
        }
    }

    /// <summary>The matcher's options and connection are checked as those of a pipeline's step are.</summary>
    private ProcessStep Step(MatchSearch request)
    {
        var (component, rest) = request.Matcher.IndexOf('?', StringComparison.Ordinal) is > 0 and var at ? (request.Matcher[..at], request.Matcher[at..]) : (request.Matcher, "");
        var connection = request.Connection is { } name ? $"{(rest.Length == 0 ? '?' : '&')}connection={Uri.EscapeDataString(name)}" : "";
        var pipeline = engine.Accounts.Apart(CopyPipeline.Check("items:-", "files:-?format=jsonl", $"{component}:{request.Scheme ?? AnyScheme}{rest}{connection}", null, engine.PipelineContext(null)));
        return pipeline.Definition?.Steps[0] ?? throw new PluginException(
            ErrorKind.Configuration,
            string.Join(' ', pipeline.Problems.Where(p => !p.IsWarning).Select(p => p.Message)),
            pipeline.Problems.FirstOrDefault(p => !p.IsWarning)?.Hint);
    }

    private StepContext Context() => new()
    {
        Run = 0,
        Step = "find",
        Staging = engine.Staging.For("find"),
        WritesRefused = () => true,
    };
}
