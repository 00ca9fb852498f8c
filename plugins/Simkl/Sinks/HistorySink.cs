using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Simkl.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Sinks;

/// <summary>Marks films and episodes as watched, with the time. Simkl keeps the last play of each.</summary>
internal sealed class HistorySink(SimklClient client) : LibrarySink(client)
{
    protected override string AddPath => "sync/history";

    protected override string RemovePath => "sync/history/remove";

    protected override async Task<PlanRequest> PreparedAsync(PlanRequest request, Library library, CancellationToken cancellationToken)
    {
        if (request.Current is null)
        {
            return request;
        }

        var current = await request.Current.Select(i => i.Kind == ItemKinds.Episode ? EpisodeIds.Placed(i, library) ?? i : i).ToListAsync(cancellationToken);
        var held = new Dictionary<ExternalId, Watch>();
        foreach (var item in current)
        {
            foreach (var id in item.Watches is { Count: > 0 } ? item.Ids : [])
            {
                held.TryAdd(id, item.Watches![0]);
            }
        }

        return request with { Current = current.ToAsyncEnumerable(), Desired = DesiredAsync(request, library, held, cancellationToken) };
    }

    /// <summary>Taking away a film's play takes the film out of the library, with its rating.</summary>
    protected override string? WhyNot(PlannedChange change, Library library)
        => change.Kind == ChangeKind.Delete && change.Do!.Item.Kind != ItemKinds.Episode && library.Find(change.Do.Item.Ids) is { IsRated: true }
            ? "Simkl would delete its rating with the play: take the rating away first"
            : null;

    /// <summary>What is watched is not to be watched any more.</summary>
    protected override IReadOnlyList<DesiredItem> Effects(PlannedChange change, Library library)
    {
        if (change.Kind != ChangeKind.Create || change.Do?.Item is not { } item)
        {
            return [];
        }

        var ids = item.Kind == ItemKinds.Episode ? item.Placement!.ParentIds : item.Ids;
        return library.Find(ids) is { Status: RowItems.Planned }
            ? [new DesiredItem { Op = DesiredOp.Remove, Item = new MediaItem { Kind = item.Kind == ItemKinds.Episode ? ItemKinds.Series : item.Kind, Title = item.Kind == ItemKinds.Episode ? item.Placement?.ParentTitle ?? "" : item.Title, Ids = ids, Lists = [new ListEntry { List = ListEntry.Watchlist }] } }]
            : [];
    }

    protected override void Add(Batch batch, PlannedChange change, MediaItem item)
    {
        var at = item.Watches![^1].At is { } time ? Times.Text(time) : null;
        if (item.Kind == ItemKinds.Episode)
        {
            batch.AddEpisode(change, item, at);
        }
        else
        {
            batch.Add(change, item, entry =>
            {
                if (at is not null)
                {
                    entry["watched_at"] = at;
                }
            });
        }
    }

    protected override void Remove(Batch batch, PlannedChange change, MediaItem item)
    {
        if (item.Kind == ItemKinds.Episode)
        {
            batch.AddEpisode(change, item, null);
        }
        else
        {
            base.Remove(batch, change, item);
        }
    }

    private static async IAsyncEnumerable<DesiredItem> DesiredAsync(PlanRequest request, Library library, Dictionary<ExternalId, Watch> held, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var desire in request.Desired.WithCancellation(cancellationToken))
        {
            var item = desire.Item.Kind == ItemKinds.Episode ? EpisodeIds.Placed(desire.Item, library) : desire.Item.Kind == ItemKinds.Movie ? desire.Item : null;
            if (item is null)
            {
                request.Reject(desire.Item, desire.Item.Kind == ItemKinds.Episode ? "Simkl knows an episode by an id of its series, season and number, and they are not known" : $"Simkl keeps plays of films and episodes, not of a thing of kind {desire.Item.Kind}");
                continue;
            }

            yield return Last(desire with { Item = item }, held);
        }
    }

    /// <summary>Of several plays the last counts; an earlier one than what is there changes nothing, and a later one replaces it.</summary>
    private static DesiredItem Last(DesiredItem desire, Dictionary<ExternalId, Watch> held)
    {
        if (desire.Item.Watches is not { Count: > 0 } plays || desire.Op == DesiredOp.Remove)
        {
            return desire;
        }

        var last = plays.Aggregate((a, b) => Times.IsNotBefore(b.At, a.At) && b.At is not null ? b : a);
        if (desire.Op == DesiredOp.Add && desire.Item.Ids.Where(held.ContainsKey).Select(i => held[i]).FirstOrDefault() is { } there)
        {
            return Times.IsNotBefore(there.At, last.At)
                ? desire with { Item = desire.Item with { Watches = [there] } }
                : new DesiredItem { Op = DesiredOp.Set, Item = desire.Item with { Watches = [last] } };
        }

        return desire with { Item = desire.Item with { Watches = [last] } };
    }
}
