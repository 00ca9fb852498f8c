using MediaBridge.Core.Output;
using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Makes the components of a run's steps.</summary>
internal static class RunWork
{
    /// <summary>The sources, and the stores that those among them are which can open their items' files.</summary>
    public static async Task<List<ISource>> SourcesAsync(RunContext context, CancellationToken cancellationToken)
    {
        var sources = new List<ISource>();
        foreach (var step in context.Pipeline.From)
        {
            var source = await SourceAsync(context, step, cancellationToken);
            sources.Add(source);
            if (source is IFileStore store)
            {
                context.FileStores.Add((step.Component, store));
            }

            if (source is IItemFiles files)
            {
                context.ItemFiles.Add(files);
            }
        }

        return sources;
    }

    private static async Task<ISource> SourceAsync(RunContext context, SourceStep step, CancellationToken cancellationToken)
    {
        try
        {
            return (ISource)await context.Components.CreateAsync(ComponentKind.Source, step.Component, step.Connection, step.Options, context.Step("read", step.Id), cancellationToken);
        }
        catch (PluginException e) when (AwayException.Is(e))
        {
            context.Down[step.Id] = context.ErrorOf(e);
            return new DownSource(e);
        }
    }

    /// <summary>The steps, cut at the barriers.</summary>
    public static async Task<List<ResolveStage>> StagesAsync(RunContext context, CancellationToken cancellationToken)
    {
        var stages = new List<ResolveStage> { new() };
        if (context.Pipeline.MergeByIdentity)
        {
            stages.Add(new ResolveStage { BarrierId = "merge", Barrier = new MergeByIdentity() });
        }

        foreach (var step in context.Pipeline.Steps)
        {
            var processor = await context.Components.ProcessorAsync(step, context.Step("resolve", step.Id), cancellationToken);
            if (processor is IStreamProcessor barrier)
            {
                stages.Add(new ResolveStage { BarrierId = step.Id, Barrier = barrier });
            }
            else
            {
                stages[^1].Steps.Add((step.Id, processor));
            }
        }

        return stages;
    }

    /// <summary>The sinks, each behind the one it works after.</summary>
    public static async Task<List<SinkWork>> SinksAsync(RunContext context, CancellationToken cancellationToken)
    {
        var works = new List<SinkWork>();
        var open = context.Pipeline.To.Select((step, ord) => (step, ord)).ToList();
        while (open.Count > 0)
        {
            var next = open.FindIndex(s => s.step.After is null || works.Exists(w => string.Equals(w.Step.Id, s.step.After, StringComparison.Ordinal)));
            if (next < 0)
            {
                throw new StepFailedException(open[0].step.Id, new PluginError { Kind = ErrorKind.Configuration, Message = $"after: {open[0].step.After} names no sink that comes before it." });
            }

            var (step, ord) = open[next];
            open.RemoveAt(next);
            works.Add(await SinkAsync(context, step, ord, works.Find(w => string.Equals(w.Step.Id, step.After, StringComparison.Ordinal)), cancellationToken));
        }

        return works;
    }

    private static async Task<SinkWork> SinkAsync(RunContext context, SinkStep step, int ord, SinkWork? after, CancellationToken cancellationToken)
    {
        var component = context.Components.Describe(ComponentKind.Sink, step.Component);
        try
        {
            return await SinkAsync(context, step, component, ord, after, cancellationToken);
        }
        catch (PluginException e) when (AwayException.Is(e))
        {
            context.Down[step.Id] = context.ErrorOf(e);
            return new SinkWork
            {
                Step = step,
                Ord = ord,
                Info = component.Info,
                Sink = new DownSink(e),
                Journal = context.WaitingOf(step),
                Person = context.Components.PersonOf(step.Connection) ?? context.Pipeline.Person,
                After = after,
            };
        }
    }

    private static async Task<SinkWork> SinkAsync(RunContext context, SinkStep step, ManifestComponent component, int ord, SinkWork? after, CancellationToken cancellationToken)
    {
        var at = context.Step("apply", step.Id);
        var sink = (ISink)await context.Components.CreateAsync(ComponentKind.Sink, step.Component, step.Connection, step.Options, at, cancellationToken);
        var account = await context.Components.AccountAsync(step.Connection, at, cancellationToken);
        var printed = sink is IPrintedFiles { IsPrinted: true };
        var currentFrom = component.Info.CurrentFrom;
        return new SinkWork
        {
            Step = step,
            Ord = ord,
            Info = component.Info,
            Sink = sink,
            Journal = printed ? context.PrintedJournalOf(step) : context.DatedJournalOf(step, account),
            IsPrinted = printed,
            AnyDay = DatedText.IsIn(step.Options) ? context.JournalOf(step, account) : null,
            Person = context.Components.PersonOf(step.Connection) ?? context.Pipeline.Person,
            Facets = await context.Components.FacetsAsync(component, step.Connection, at, cancellationToken),
            CurrentFrom = currentFrom is null ? null : async ct => (ISource)await context.Components.CreateAsync(ComponentKind.Source, currentFrom, step.Connection, [], at, ct),
            CurrentFacets = currentFrom is null ? [] : context.Components.Describe(ComponentKind.Source, currentFrom).Info.Facets,
            After = after,
        };
    }
}
