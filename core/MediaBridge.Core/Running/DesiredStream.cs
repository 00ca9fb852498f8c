using System.Runtime.CompilerServices;
using MediaBridge.Core.Items;
using MediaBridge.Core.Library;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>What a sink is asked to make true: the run's items (or all that are known, or an earlier sink's results), with what was parked before them.</summary>
internal sealed class DesiredStream(RunContext context, SinkWork work, IReadOnlyList<ReadRow> reads, int generation)
{
    private readonly Predicate<MediaItem>? _where = work.Step.Where is null ? null : context.Query(work.Step.Where);
    private readonly ItemRows _rows = new(context.Database, context.Run.Id);

    /// <summary>Whether a read brought only changes, or ended early.</summary>
    public bool IsWhole => reads.All(r => r.Complete && r.Start is null);

    /// <summary>Whether items may lack what they should have: a read broke off, of a source that tells an item's facets in rows of their own.</summary>
    public bool LacksRows => reads.Any(r => !r.Complete && r.Ord < context.Pipeline.From.Count && context.Components.Describe(ComponentKind.Source, context.Pipeline.From[r.Ord].Component).Info.Facets.Any(f => f.Read));

    /// <summary>Whether everything that there should be is in the stream.</summary>
    public bool Mirror
        => (work.Step.Mirror ?? work.Info.NeedsAll)
        && !context.Options.IsPartial
        && !StepsAway
        && !new Degraded(context).AnyWaits
        && !IsAfterFailed
        && reads.All(r => r.Complete && (r.Start is null || UsesLatest));

    /// <summary>Whether so many items wait for a step that what is there is no measure: its account or service could not be used at all, or went away for a part that counts (<see cref="ShrinkRule.Usual"/>).</summary>
    public bool StepsAway
    {
        get
        {
            var (parked, away) = context.Database.First(
                "SELECT count(*), coalesce(sum(why=?2), 0) FROM decisions WHERE run=?1 AND what='parked'", r => (r.GetInt64(0), r.GetInt64(1)), context.Run.Id, ReasonWords.Away);
            parked += new Degraded(context).Count;
            return away > 0 || (parked > 0 && _rows.Count(0) is var items && ShrinkRule.Usual.IsExceeded(items, items - parked));
        }
    }

    /// <summary>Whether the sink that it works after did not get to its work.</summary>
    public bool IsAfterFailed => work.After is { } after && new SinkStore(context.Database, context.Run.Id).Find(after.Step.Id)?.State is SinkRow.Failed;

    /// <summary>Whether items of earlier runs fill up an incremental or incomplete read.</summary>
    public bool UsesLatest => work.Info.NeedsAll && !context.Options.IsPartial && work.After is null && LatestItems.Keeps(context);

    /// <summary>Whether the stream is what it was when the sink last settled.</summary>
    public async Task<bool> NothingChangedAsync(CancellationToken cancellationToken)
    {
        if (!UsesLatest || !reads.All(r => r is { Complete: true, Start: not null, Items: 0, Removed: 0 }))
        {
            return false;
        }

        var before = context.Database.First("SELECT inputs FROM quiet WHERE step=?1", r => r.GetString(0), work.Journal);
        return before is not null && string.Equals(before, await QuietSinks.InputsAsync(context, cancellationToken), StringComparison.Ordinal);
    }

    /// <summary>The most items that the stream can hold.</summary>
    public long Count => UsesLatest ? LatestItems.Count(context) + _rows.Count(generation) : _rows.Count(generation);

    public async IAsyncEnumerable<DesiredItem> Items([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!work.Info.NeedsAll && (!context.Options.IsPartial || context.Options.Retry is not null))
        {
            foreach (var parked in Parked())
            {
                yield return parked with { Item = Told(parked.Item) };
            }
        }

        var op = Mirror ? DesiredOp.Set : DesiredOp.Add;
        await foreach (var item in Source(cancellationToken))
        {
            if (Persons.For(item, work.Person) is { } mine && (_where is null || _where(mine)))
            {
                yield return new DesiredItem { Item = Told(mine), Op = op };
            }
        }
    }

    /// <summary>Which step gave which field is for the library only.</summary>
    private MediaItem Told(MediaItem item) => work.Sink is IFieldOrigins ? item : FieldOrigins.Without(item);

    private IAsyncEnumerable<MediaItem> Source(CancellationToken cancellationToken)
    {
        if (work.After is { } after)
        {
            return new StageResults(context, after, work.Info.NeedsAll, generation).Items(cancellationToken);
        }

        return UsesLatest && !IsWhole ? LatestItems.Items(context, reads, cancellationToken) : _rows.Items(generation, cancellationToken);
    }

    private List<DesiredItem> Parked()
    {
        var readAnew = string.Concat(reads.Select(r => $" AND NOT EXISTS (SELECT 1 FROM items WHERE space={RowIds.Space(context.Run.Id, r.Ord)} AND key=p.item)"));
        return context.Database.List(
            $"SELECT body, op FROM parked p WHERE step IN (?1, ?2) AND {ResolvePhase.ParkedOf(context.Options.Retry)}{readAnew} ORDER BY target",
            r => new DesiredItem { Item = Running.Bodies.One((byte[])r.GetValue(0)), Op = (DesiredOp)r.GetInt32(1) },
            work.Journal, context.WaitingOf(work.Step));
    }
}
