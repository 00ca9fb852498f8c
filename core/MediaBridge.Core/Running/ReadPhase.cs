using System.Diagnostics;
using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>First phase: reads the sources one after another and stores what they yield, with a checkpoint in the same transaction as the items before it.</summary>
internal sealed class ReadPhase(RunContext context, CursorStore cursors)
{
    private static readonly TimeSpan FlushAfter = TimeSpan.FromMilliseconds(50);
    private readonly ReadStore _reads = new(context.Database, context.Run.Id);

    public async Task RunAsync(IReadOnlyList<ISource> sources, CancellationToken cancellationToken)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            var step = context.Pipeline.From[i];
            var read = _reads.Find(step.Id);
            if (read is null)
            {
                var (start, why) = await cursors.StartOfAsync(context, step, cancellationToken);
                await _reads.CreateAsync(step.Id, i, start, why, cancellationToken);
                read = _reads.Find(step.Id)!;
            }

            if (!read.Ended)
            {
                await ReadAsync(step, read, sources[i], cancellationToken);
            }
        }
    }

    private async Task ReadAsync(SourceStep step, ReadRow read, ISource source, CancellationToken cancellationToken)
    {
        if (read.Dirty || (read.Resume is null && read.Items + read.Removed > 0))
        {
            await _reads.ResetAsync(read, cancellationToken);
            read = _reads.Find(step.Id)!;
        }

        var batch = new ReadBatch(context.Database, context.Run.Id, read, _reads.NextNumber(), context.Hider);
        var (end, kind) = await TryCopyAsync(step, read, source, batch, cancellationToken);
        if (end.IsComplete && end.Announced is { } announced && announced > batch.Yielded)
        {
            end = SourceElement.End(false, $"{announced} items were announced, {batch.Yielded} came.", announced);
        }

        if (end.IsComplete && batch.Unstorable > 0)
        {
            end = SourceElement.End(false, $"{batch.Unstorable} items could not be stored; `mediabridge runs show {context.Run.Id}` tells why.");
        }

        var done = read with { Complete = end.IsComplete, Items = batch.Items, Removed = batch.Removed };
        var last = Yields.Counts(context, done) ? await Yields.LastAsync(context, step, cancellationToken) : null;
        var isHeld = false;
        if (last is { } before && step.Shrink is { Then: ShrinkAction.Hold } rule && Yields.Left(done, before.Items) is { } left && rule.IsExceeded(before.Items, left) && !IsAccepted)
        {
            isHeld = true;
            (end, kind) = (SourceElement.End(false, $"{left} items {(done.Start is null ? "came" : "are left")}, {before.Items} in run {before.Run}: held. If that is right, run with --answer {Yields.Code}={Yields.Accept}."), ErrorKind.InteractionNeeded);
        }

        await batch.EndAsync(end, kind, cancellationToken, last?.Items, isHeld);
        context.Tell("read", step.Id, batch.Items, batch.Items, end.IsComplete ? null : $"{step.Id} was read incompletely: {end.Reason}");
    }

    private bool IsAccepted => string.Equals(context.Options.Answers.GetValueOrDefault(Yields.Code), Yields.Accept, StringComparison.Ordinal);

    /// <summary>A source that fails ends incomplete: what it gave flows on, nothing is removed by it, and other sources go on.</summary>
    private async Task<(SourceElement End, ErrorKind? Kind)> TryCopyAsync(SourceStep step, ReadRow read, ISource source, ReadBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            return (await CopyAsync(step, read, source, batch, cancellationToken), null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            if (batch.HasCheckpoint)
            {
                await batch.FlushAsync(CancellationToken.None);
            }

            throw;
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.Configuration)
        {
            throw new StepFailedException(step.Id, context.ErrorOf(e), e);
        }
        catch (Exception e) when (e is not Microsoft.Data.Sqlite.SqliteException)
        {
            var error = await context.KeepAnswerAsync(context.ErrorOf(e), step.Component, step.Id);
            if (context.Down.ContainsKey(step.Id))
            {
                context.Down[step.Id] = error;
            }

            return (SourceElement.End(false, error.ForPeople()), error.Kind);
        }
    }

    private async Task<SourceElement> CopyAsync(SourceStep step, ReadRow read, ISource source, ReadBatch batch, CancellationToken cancellationToken)
    {
        var person = step.Person ?? context.Components.PersonOf(step.Connection) ?? context.Pipeline.Person;
        var where = step.Where is null ? null : context.Query(step.Where);
        var alsoWhere = context.Options.Where is null ? null : context.Query(context.Options.Where);
        if (source is IFilteredSource filtered)
        {
            filtered.Where = [.. new[] { step.Where, context.Options.Where }.OfType<string>()];
        }

        var request = new SourceRequest { Cursor = read.Start is CursorStore.Newest ? null : read.Start, Resume = read.Resume, Since = context.Options.Since, LastCursor = cursors.LastOf(context, step) };
        var flushed = Stopwatch.GetTimestamp();
        await foreach (var element in source.ReadAsync(request, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (element.Item is { } item)
            {
                batch.Count();
                if (where is not null && !where(item))
                {
                    batch.Leave(item, $"does not match where: {step.Where}", ReasonWords.Filtered);
                }
                else if (alsoWhere is not null && !alsoWhere(item))
                {
                    batch.Leave(item, $"does not match --where {context.Options.Where}", ReasonWords.Filtered);
                }
                else
                {
                    batch.Add(Persons.Stamp(item, person));
                    if (context.Options.Limit is { } limit && batch.Items >= limit)
                    {
                        return SourceElement.End(false, $"stopped at the limit of {limit} items");
                    }
                }
            }
            else if (element.RemovedId is { } removed)
            {
                batch.Remove(removed);
            }
            else if (element.ResumePoint is { } resume)
            {
                batch.Checkpoint(resume);
            }
            else if (element.NextCursor is { } next)
            {
                batch.NextRun(next);
            }
            else if (element.IsEnd)
            {
                return element.Reason is null ? element : SourceElement.End(element.IsComplete, context.Redact(element.Reason), element.Announced);
            }

            if (batch.IsFull || (batch.HasCheckpoint && Stopwatch.GetElapsedTime(flushed) > FlushAfter))
            {
                await batch.FlushAsync(cancellationToken);
                flushed = Stopwatch.GetTimestamp();
                context.Tell("read", step.Id, batch.Items, current: element.Item?.ToString());
            }
        }

        return SourceElement.End(false, "the source did not say that it was through");
    }
}
