using MediaBridge.Plugins.Simkl.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Sinks;

/// <summary>Puts films and series on the list of what is to be watched, and takes them off it.</summary>
/// <remarks>A title has one list: what is watched, dropped or watched at present would lose its place, so it is left where it is. And it is taken off by deleting it with its mark and plays, so one that has them is left, too.</remarks>
internal sealed class WatchlistSink(SimklClient client) : LibrarySink(client)
{
    protected override string AddPath => "sync/add-to-list";

    protected override string RemovePath => "sync/history/remove";

    protected override Task<PlanRequest> PreparedAsync(PlanRequest request, Library library, CancellationToken cancellationToken)
        => Task.FromResult(request with { Desired = Titles.Only(request, "Simkl lists films and series, not").Select(Narrow) });

    protected override string? WhyNot(PlannedChange change, Library library)
    {
        var place = library.Find(change.Do!.Item.Ids);
        if (change.Kind == ChangeKind.Delete)
        {
            return place is { IsRated: true } or { IsWatched: true } ? "Simkl would delete its rating and plays with it: take it off there" : null;
        }

        return place is not null && place.Status != RowItems.Planned ? $"Simkl has it on the list '{place.Status}', and a title has one list only" : null;
    }

    protected override void Add(Batch batch, PlannedChange change, MediaItem item) => batch.Add(change, item, entry => entry["to"] = RowItems.Planned);

    /// <summary>Other lists are not written here, and say nothing of this one.</summary>
    private static DesiredItem Narrow(DesiredItem desire)
        => desire.Item.Lists is { } lists && lists.Any(l => l.List != ListEntry.Watchlist)
            ? desire with { Item = desire.Item with { Lists = [.. lists.Where(l => l.List == ListEntry.Watchlist)] } }
            : desire;
}
