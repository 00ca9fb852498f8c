using System.Runtime.CompilerServices;
using System.Threading.Channels;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Watching;

/// <summary>Watches the sources of a pipeline that can be watched, all at once.</summary>
internal sealed class PipelineWatch(Engine engine, PipelineDefinition pipeline, TimeSpan quiet, IProgress<RunEvent>? events)
{
    /// <summary>How long nothing may have changed if nobody says how long.</summary>
    public static readonly TimeSpan UsualQuiet = TimeSpan.FromSeconds(30);

    /// <summary>Gives an empty text when all watches stand, then what changed; changes of several sources that are waiting come as one.</summary>
    public async IAsyncEnumerable<string> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var steps = pipeline.From.Where(s => engine.Catalog.Find(ComponentKind.Source, s.Component)?.Abilities.Contains(Abilities.Watch, StringComparer.Ordinal) == true).ToList();
        if (steps.Count == 0)
        {
            throw new PluginException(
                ErrorKind.Configuration,
                $"Nothing in '{pipeline.Name}' can be watched: {string.Join(", ", pipeline.From.Select(s => s.Component))} cannot tell when something changes.",
                "Run it by a timer of the system instead; `mediabridge plugins info` shows which sources can be watched.");
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var components = new ComponentFactory(engine);
        var changes = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
        var stands = new List<Task>();
        var pumps = new List<Task>();
        try
        {
            foreach (var step in steps)
            {
                var source = (IWatchedSource)await components.CreateAsync(ComponentKind.Source, step.Component, step.Connection, step.Options, Step(step.Id), stop.Token);
                var standing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                stands.Add(standing.Task);
                pumps.Add(PumpAsync(source, standing, changes.Writer, stop.Token));
            }

            await Task.WhenAll(stands);
            yield return "";
            while (await changes.Reader.WaitToReadAsync(cancellationToken))
            {
                var what = new List<string>();
                while (changes.Reader.TryRead(out var more))
                {
                    what.Add(more);
                }

                yield return string.Join(", ", what.Where(w => w.Length > 0).Distinct(StringComparer.Ordinal));
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(pumps);
        }
    }

    /// <summary>Hands on what a source tells. A source whose watch fails ends the whole watch with its error.</summary>
    private async Task PumpAsync(IWatchedSource source, TaskCompletionSource standing, ChannelWriter<string> changes, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var what in source.WatchAsync(quiet, cancellationToken))
            {
                if (!standing.TrySetResult())
                {
                    changes.TryWrite(engine.Redactor.Redact(what));
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            standing.TrySetCanceled(cancellationToken);
        }
        catch (Exception e)
        {
            standing.TrySetException(e);
            changes.TryComplete(e);
        }
    }

    private StepContext Step(string id) => new()
    {
        Run = 0,
        Step = id,
        Date = TimeZoneInfo.ConvertTime(engine.Options.TimeProvider.GetUtcNow(), engine.Options.TimeProvider.LocalTimeZone),
        Staging = engine.Staging.For("watch"),
        WritesRefused = () => true,
        Progress = p => events?.Report(new RunEvent { Run = 0, Phase = "watch", Step = id, Done = p.Done, Total = p.Total, Message = p.Text is { } text ? engine.Redactor.Redact(text) : null }),
    };
}
