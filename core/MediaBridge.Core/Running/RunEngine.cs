using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using MediaBridge.Core.Items;
using MediaBridge.Core.Library;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Takes a run through its phases, from wherever it stands.</summary>
internal sealed class RunEngine(StateDatabase database, StagingArea staging, RunStore runs)
{
    /// <summary>Runs kept with their items, so that they can be shown and undone.</summary>
    public int RunsToKeep { get; init; } = 3;

    /// <summary>Where answers that were not understood are kept.</summary>
    public KeptAnswers? Answers { get; init; }

    /// <summary>The clock that leases are judged by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The row of the run that a pipeline goes on with, or a new one.</summary>
    public async Task<(RunRow Run, bool Continued)> BeginAsync(PipelineDefinition pipeline, RunOptions options, bool dry, CancellationToken cancellationToken)
    {
        var definition = PipelineJson.Of(pipeline);
        if (!dry)
        {
            Lease.ThrowIfHeld(database, Clock, pipeline.Name);
        }

        var settings = Hash($"{definition}\n{options.Since:O}\n{options.Where}\n{options.Limit}{(options.Retry is null ? "" : $"\n{options.Retry}")}");
        CheckRetry(pipeline, options, settings);
        if (!dry && !options.Fresh && runs.Unfinished(pipeline.Name, settings) is { } unfinished)
        {
            return (unfinished, true);
        }

        return (await runs.CreateAsync(pipeline.Name, settings, "run", dry, definition, null, cancellationToken, RunPart.Of(options)), false);
    }

    private void CheckRetry(PipelineDefinition pipeline, RunOptions options, string settings)
    {
        if (options.Retry is not { } word)
        {
            return;
        }

        if (!ReasonWords.Retryable.Contains(word, StringComparer.Ordinal))
        {
            throw new PluginException(ErrorKind.Configuration, $"'{word}' is no reason that can be run again for.", Nearest.Hint(word, ReasonWords.Retryable));
        }

        if (options.Since is not null || options.Where is not null || options.Limit is not null || options.Fresh)
        {
            throw new PluginException(ErrorKind.Configuration, "A retry takes what earlier runs left; --since, --where, --limit and --fresh do not go with it.", "Leave them out, or --retry.");
        }

        if (pipeline.MergeByIdentity)
        {
            throw new PluginException(ErrorKind.Configuration, "A pipeline with merge: identity needs every source to make an item.", "Run it without --retry.");
        }

        if (runs.Active(pipeline.Name) is { } active && !string.Equals(active.Settings, settings, StringComparison.Ordinal))
        {
            throw new PluginException(ErrorKind.Configuration, $"Run {active.Id} of {pipeline.Name} is unfinished.", $"Go on with it (`mediabridge runs resume {active.Id}`), or give it up (`mediabridge runs cancel {active.Id}`), then retry.");
        }

        if (runs.Finished(pipeline.Name, long.MaxValue).Count == 0)
        {
            throw new PluginException(ErrorKind.Configuration, $"No run of {pipeline.Name} is kept that left anything.", "Run it first. The setting runs.keep says how many runs keep their items.");
        }
    }

    /// <summary>The undo of a run: the unfinished one, or a new one.</summary>
    public async Task<(RunRow Run, bool Continued)> BeginUndoAsync(RunRow undone, CancellationToken cancellationToken)
    {
        Lease.ThrowIfHeld(database, Clock, undone.Pipeline);
        var settings = $"undo of {undone.Id}";
        if (runs.Unfinished(undone.Pipeline, settings) is { } unfinished)
        {
            return (unfinished, true);
        }

        return (await runs.CreateAsync(undone.Pipeline, settings, "undo", dry: false, undone.Definition, undone.Id, cancellationToken, dated: undone.Dated), false);
    }

    /// <summary>A real run over the items that a dry run read and resolved.</summary>
    public async Task<RunRow> FromPlanAsync(RunRow plan, CancellationToken cancellationToken)
    {
        if (!plan.Dry || plan.Pruned || !string.Equals(plan.State, RunRow.Planned, StringComparison.Ordinal))
        {
            throw new PluginException(ErrorKind.Configuration, $"Run {plan.Id} holds no plan that can be applied.", "Plan again, then apply.");
        }

        Lease.ThrowIfHeld(database, Clock, plan.Pipeline);
        var settings = $"plan {plan.Id}";
        if (runs.Unfinished(plan.Pipeline, settings) is { } unfinished)
        {
            return unfinished;
        }

        var run = await runs.CreateAsync(plan.Pipeline, settings, "run", dry: false, plan.Definition, null, cancellationToken, plan.Part, plan.Dated);
        await PlanCopy.CopyAsync(database, plan, run, cancellationToken);
        return runs.Find(run.Id)!;
    }

    /// <summary>Takes a run from where it stands to its end; a dry run ends planned.</summary>
    public async Task<RunReport> RunAsync(RunContext context, bool continued, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await using var lease = context.Run.Dry ? null : await Lease.TakeAsync(database, context.Clock, context.Pipeline.Name, cancellationToken);
        RunReport report;
        try
        {
            var settle = await PhasesAsync(context, cancellationToken);
            report = Report(context, continued, started);
            await settle(report.ExitCode);
        }
        catch (StepFailedException e)
        {
            var component = context.Pipeline.Steps.FirstOrDefault(s => string.Equals(s.Id, e.Step, StringComparison.Ordinal))?.Component ?? e.Step;
            var error = await context.KeepAnswerAsync(e.Error, component, e.Step);
            return Report(context, continued, started) with { State = "unfinished", ExitCode = context.Begun.Aggregate(ExitCodes.Of(error.Kind), (exit, b) => exit | ExitCodes.Of(b.Error.Kind)), Messages = context.Begun.Count > 1 ? [.. context.Begun.Select(b => Line(b.Step, b.Error))] : [Line(e.Step, error)] };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Report(context, continued, started) with
            {
                State = "unfinished",
                ExitCode = ExitCodes.Cancelled,
                Messages = ["Stopped. Everything done so far is kept; run the same command again to go on."],
            };
        }

        await new Retention(database, staging, Answers).PruneAsync(context.Pipeline.Name, RunsToKeep, CancellationToken.None);
        context.Tell("done", null, 0);
        return report;
    }

    /// <summary>Undoes a settled run.</summary>
    public async Task<RunReport> UndoAsync(RunContext context, long undone, bool continued, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await using var lease = await Lease.TakeAsync(database, context.Clock, context.Pipeline.Name, cancellationToken);
        await RunWork.SourcesAsync(context, cancellationToken);
        var works = await RunWork.SinksAsync(context, cancellationToken);
        works.Reverse();
        try
        {
            foreach (var work in works.Where(w => w.Sink is not DownSink))
            {
                var state = new SinkStore(database, context.Run.Id).Find(work.Step.Id)?.State;
                if (state is null or SinkRow.Waiting)
                {
                    await new UndoPlan(context, work, undone).RunAsync(cancellationToken);
                    state = SinkRow.Planned;
                }

                if (string.Equals(state, SinkRow.Planned, StringComparison.Ordinal))
                {
                    await new ApplyPhase(context, work).RunAsync(cancellationToken);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Report(context, continued, started) with { State = "unfinished", ExitCode = ExitCodes.Cancelled, Messages = ["Stopped. Undo the run again to go on."] };
        }

        if (works.Find(w => w.Sink is DownSink) is { } down)
        {
            var error = context.Down[down.Step.Id];
            return Report(context, continued, started) with { State = "unfinished", ExitCode = ExitCodes.Of(error.Kind), Messages = [Line(down.Step.Id, error), "The others are undone. Undo the run again to go on."] };
        }

        new MadeFolders(database).RemoveEmpty(undone);
        var report = Report(context, continued, started);
        using (var transaction = await database.WriteAsync(CancellationToken.None))
        {
            // The next run reads in full: what the undone run had read is not at the targets any more.
            transaction.Run("DELETE FROM cursors WHERE pipeline=?1", context.Pipeline.Name);
            foreach (var work in works)
            {
                transaction.Run("DELETE FROM quiet WHERE step=?1", work.Journal);
            }

            transaction.Commit();
        }

        await runs.EndAsync(context.Run.Id, RunRow.Done, report.ExitCode, CancellationToken.None);
        return report;
    }

    private static string Line(string step, PluginError error) => error.Hint is null ? $"{step}: {error.Message}" : $"{step}: {error.Message} {error.Hint}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private RunReport Report(RunContext context, bool continued, long started)
        => new ReportBuilder(context).Build() with { Continued = continued, Elapsed = Stopwatch.GetElapsedTime(started) };

    /// <summary>Takes the run through its phases; what is given back ends it.</summary>
    private async Task<Func<int, Task>> PhasesAsync(RunContext context, CancellationToken cancellationToken)
    {
        var sources = await RunWork.SourcesAsync(context, cancellationToken);
        var stages = await RunWork.StagesAsync(context, cancellationToken);
        var works = await RunWork.SinksAsync(context, cancellationToken);
        var phase = context.Run.Phase;
        if (string.Equals(phase, "read", StringComparison.Ordinal))
        {
            await (context.Options.Retry is { } word
                ? new RetryCopy(database, runs).CopyAsync(context.Run, word, cancellationToken)
                : new ReadPhase(context, new CursorStore(database)).RunAsync(sources, cancellationToken));
            await runs.SetPhaseAsync(context.Run.Id, phase = "resolve", cancellationToken);
        }

        if (string.Equals(phase, "resolve", StringComparison.Ordinal))
        {
            var declared = context.Pipeline.From.Select(s => context.Components.Describe(ComponentKind.Source, s.Component).Info.Facets).ToList();
            await new ResolvePhase(context) { NotesFields = works.Exists(w => w.Sink is IFieldOrigins) || (stages.Count > 1 && FieldRanks.Of(context.Pipeline).Count > 0) }.RunAsync(stages, declared, cancellationToken);
            await runs.SetPhaseAsync(context.Run.Id, phase = "plan", cancellationToken);
        }

        var reads = new ReadStore(database, context.Run.Id).All();
        await new SinkPhases(context, works, reads, stages.Count - 1).RunAsync(cancellationToken);
        if (context.Begun.Count > 0)
        {
            throw new StepFailedException(context.Begun[0].Step, context.Begun[0].Error);
        }

        return context.Run.Dry
            ? exit => runs.EndAsync(context.Run.Id, RunRow.Planned, exit, CancellationToken.None)
            : exit => new RunSettling(context, works, reads).SettleAsync(exit, cancellationToken);
    }
}
