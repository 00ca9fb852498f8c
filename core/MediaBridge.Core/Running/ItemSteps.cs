using MediaBridge.Core.Items;
using MediaBridge.Core.Library;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Core.Running;

/// <summary>Runs the item-by-item steps of one stage over one item, and turns errors into decisions.</summary>
internal sealed class ItemSteps(IReadOnlyList<(string Id, IProcessor Processor)> steps, Decisions decisions, Func<Exception, PluginError> errorOf, ILogger log)
{
    private const int UnexpectedInARow = 3;
    private const int MostRemarks = 5;
    private int _unexpected;

    /// <summary>Told of a step whose connection cannot be used, and why.</summary>
    public Action<string, PluginError> Down { get; init; } = (_, _) => { };

    /// <summary>Whether items are to tell which step gave each of their fields.</summary>
    public bool NotesFields { get; init; }

    /// <summary>Fields whose sources the pipeline ranks.</summary>
    public IReadOnlyList<string> Ranked { get; init; } = [];

    /// <summary>What came of an item: itself when nothing changed; <c>Parked</c> when a step failed for now.</summary>
    public async Task<(IReadOnlyList<MediaItem> Items, PluginError? Parked)> RunAsync(MediaItem item, CancellationToken cancellationToken)
    {
        IReadOnlyList<MediaItem> items = [item];
        FieldRanks.Recall(item, Ranked);
        var gone = new HashSet<ExternalId>();
        var returned = new HashSet<int>();
        for (var at = 0; at < steps.Count; at++)
        {
            var (id, processor) = steps[at];
            var known = gone.Count;
            var next = new List<MediaItem>(items.Count);
            foreach (var one in items)
            {
                var before = next.Count;
                if (await StepAsync(id, processor, one, next, gone, cancellationToken) is { } parked)
                {
                    return ([], parked);
                }

                for (var i = before; i < next.Count; i++)
                {
                    if (processor is not IGoneIds)
                    {
                        FieldRanks.Note(one, next[i], id, Ranked);
                    }

                    next[i] = NotesFields ? FieldOrigins.Note(one, next[i], id) : next[i];
                    Note(id, one.Provenance?.Remarks ?? [], next[i]);
                }
            }

            items = next.Count == items.Count && next.Zip(items).All(p => ReferenceEquals(p.First, p.Second)) ? items : next;
            if (gone.Count > known && Replacing(at, gone) is { } match && returned.Add(match))
            {
                at = match - 1;
            }
        }

        return (items, null);
    }

    /// <summary>The match before a step that finds another id in place of those that the step found to be gone; null if there is none.</summary>
    private int? Replacing(int at, HashSet<ExternalId> gone)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (steps[i].Processor is IGoneIds match && gone.Any(match.Replaces))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>What a step remarked of an item, such as that a file had to be repaired, stays with the run.</summary>
    private void Note(string step, IReadOnlyList<string> known, MediaItem item)
    {
        if (item.Provenance?.Remarks is not { Count: > 0 } remarks || ReferenceEquals(remarks, known))
        {
            return;
        }

        foreach (var remark in remarks.Where(r => !known.Contains(r, StringComparer.Ordinal)).Take(MostRemarks))
        {
            decisions.Add(item, step, Decisions.Remark, remark);
        }
    }

    private async Task<PluginError?> StepAsync(string id, IProcessor processor, MediaItem item, List<MediaItem> output, HashSet<ExternalId> gone, CancellationToken cancellationToken)
    {
        // Whatever is logged from here, requests too, names step and item.
        using var about = log.IsEnabled(LogLevel.Error) ? log.BeginScope(new StepScope(id, item)) : null;
        var rejected = false;
        var request = new ProcessRequest
        {
            Reject = (what, reason) =>
            {
                rejected = true;
                decisions.Add(what, id, "dropped", reason);
            },
        };
        var before = output.Count;
        try
        {
            await foreach (var result in processor is IGoneIds aware ? aware.ProcessAsync(item, request, gone, cancellationToken) : processor.ProcessAsync(item, request, cancellationToken))
            {
                output.Add(result);
            }

            Interlocked.Exchange(ref _unexpected, 0);
            if (output.Count == before && !rejected)
            {
                decisions.Add(item, id, "dropped", "the step gave nothing for it");
            }

            return null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            output.RemoveRange(before, output.Count - before);
            return Judge(id, item, e);
        }
    }

    private PluginError? Judge(string id, MediaItem item, Exception e)
    {
        var error = errorOf(e);
        if (AwayException.Is(e))
        {
            Down(id, error);
            decisions.Add(item, id, "parked", error.Message, ReasonWords.Away);
            return error with { Code = id };
        }

        switch (error.Kind)
        {
            case ErrorKind.ItemRejected or ErrorKind.NotFound:
                decisions.Add(item, id, "rejected", error.Message, error.Kind == ErrorKind.NotFound ? ReasonWords.Unknown : null);
                return null;
            case ErrorKind.InteractionNeeded:
                decisions.Add(item, id, "held", error.Message);
                return error with { Code = id };
            case ErrorKind.Configuration or ErrorKind.Authentication or ErrorKind.ServiceChanged:
                throw new StepFailedException(id, error, e);
            case ErrorKind.Unexpected when Interlocked.Increment(ref _unexpected) >= UnexpectedInARow:
                throw new StepFailedException(id, error with { Message = $"{UnexpectedInARow} items in a row failed, the last with: {error.Message}" }, e);
            default:
                decisions.Add(item, id, "parked", error.Message);
                return error with { Code = id };
        }
    }
}
