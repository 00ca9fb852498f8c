using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Plugins.Trakt.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Sinks;

/// <summary>Enters plays of films and episodes, and removes single ones by their numbers: a title without a play's number would lose all its plays.</summary>
internal sealed class HistorySink(HistoryOptions options, TraktClient client, PluginServices services) : AccountSink(client, Facets.Watches, "sync/history")
{
    private static readonly TimeSpan Lag = TimeSpan.FromSeconds(10);

    /// <summary>How long a plan is as good as a fresh look.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly HashSet<string> _planned = new(StringComparer.Ordinal);
    private DateTimeOffset _plannedAt;

    public override async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _plannedAt = services.Clock.GetUtcNow();
        await foreach (var change in base.PlanAsync(request, cancellationToken))
        {
            _planned.Add(change.Target);
            yield return change;
        }
    }

    /// <summary>A series or season would mark all its episodes.</summary>
    protected override DesiredItem? Narrow(DesiredItem desire, out string? reason)
    {
        reason = desire.Item.Kind is ItemKinds.Series or ItemKinds.Season ? "Trakt keeps plays of films and episodes: a play of a whole series would mark every episode" : null;
        if (reason is not null || options.Undated != "skip" || desire.Item.Watches is not { } plays || plays.All(w => w.At is not null) || desire.Op == DesiredOp.Remove)
        {
            return reason is null ? desire : null;
        }

        var dated = plays.Where(w => w.At is not null).ToList();
        reason = dated.Count == 0 ? "it is not known when it was watched, and the option undated says to skip it" : null;
        return reason is null ? desire with { Item = desire.Item with { Watches = dated } } : null;
    }

    protected override TimeSpan SettleAfter(PlannedChange change) => Lag;

    /// <summary>A play takes the film, or the series of the episode, off the watchlist.</summary>
    protected override IReadOnlyList<DesiredItem> Effects(PlannedChange change)
    {
        if (change is not { Kind: ChangeKind.Create or ChangeKind.Update, Do: { Op: not DesiredOp.Remove, Item: { } item } })
        {
            return [];
        }

        var ofSeries = new MediaItem { Kind = ItemKinds.Series, Title = item.Placement?.ParentTitle ?? "", Ids = item.Placement?.ParentIds ?? [] };
        MediaItem[] all = item.Kind == ItemKinds.Episode ? [Bare(item), ofSeries] : [Bare(item)];
        return [.. all.Where(i => i.Ids.Count > 0).Select(i => new DesiredItem { Item = i with { Lists = [new ListEntry { List = ListEntry.Watchlist }] }, Op = DesiredOp.Remove })];

        static MediaItem Bare(MediaItem item) => new() { Kind = item.Kind, Title = item.Title, Year = item.Year, Ids = item.Ids };
    }

    protected override IEnumerable<TraktWriteRow> Adds(MediaItem item, TraktIds ids, TimeZoneInfo zone)
        => (item.Watches ?? []).Select(w => new TraktWriteRow { Ids = ids, WatchedAt = w.At is { } at ? TraktTime.Write(at, zone) : options.Undated == "released" ? "released" : TraktTime.Unknown });

    protected override IEnumerable<WritePart> Removes(WriteRow row, MediaItem item, TraktIds ids)
    {
        var parts = new List<WritePart>();
        foreach (var play in item.Watches ?? [])
        {
            if (play.NativeId is { } native && TraktSchemes.NumberOf(native) is { } number)
            {
                parts.Add(new WritePart(row, item.Kind, new TraktWriteRow { Ids = ids }) { Play = number });
            }
            else
            {
                row.Reject("the number of the play at Trakt is not known, and without it all plays would go");
                return [];
            }
        }

        return parts;
    }

    /// <summary>Trakt takes the same play twice. A plan that is old, or that another process made, is compared once more with the history of its days.</summary>
    protected override async Task<IReadOnlyList<WritePart>> MissingAsync(IReadOnlyList<WritePart> parts, CancellationToken cancellationToken)
    {
        var isFresh = services.Clock.GetUtcNow() - _plannedAt < Fresh;
        var doubtful = parts.Where(p => !isFresh || !_planned.Contains(p.Row.Change.Target)).ToList();
        if (doubtful.Count == 0)
        {
            return parts;
        }

        var there = await new PlaysThere(Client).FindAsync(doubtful, cancellationToken);
        foreach (var part in there)
        {
            part.Row.WasThere = true;
        }

        return [.. parts.Where(p => !there.Contains(p))];
    }
}
