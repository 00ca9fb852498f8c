using System.Globalization;

namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>Ratings, plays and lists.</summary>
internal sealed class DepotMarks(DepotClient client)
{
    public static IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
        => Diff.Against(request, [IdSchemes.Imdb], _ => DepotService.Lag, Effects, cancellationToken);

    public async Task ApplyAsync(PlannedChange change, CancellationToken cancellationToken)
    {
        var (add, remove) = Diff.Parts(change);
        if (remove is not null)
        {
            await RemoveAsync(remove, cancellationToken);
        }

        if (add is not null)
        {
            await AddAsync(add, cancellationToken);
        }
    }

    public async Task AddAsync(MediaItem item, CancellationToken cancellationToken)
    {
        if (item.Ratings is { } ratings)
        {
            await client.WriteAsync("rate", item, ratings is [var own, ..] ? own.Value.ToString(CultureInfo.InvariantCulture) : null, cancellationToken);
        }

        foreach (var play in item.Watches ?? [])
        {
            await client.WriteAsync("play", item, play.At?.ToString(), cancellationToken);
        }

        foreach (var entry in item.Lists ?? [])
        {
            await client.WriteAsync("enlist", item, entry.List, cancellationToken);
        }
    }

    private static IReadOnlyList<DesiredItem> Effects(PlannedChange change)
        => change is { Facet: Facets.Watches, Kind: not ChangeKind.Delete }
            ? [new DesiredItem { Item = new MediaItem { Title = change.Do!.Item.Title, Ids = change.Do.Item.Ids, Lists = [new ListEntry { List = ListEntry.Watchlist }] }, Op = DesiredOp.Remove }]
            : [];

    private async Task RemoveAsync(MediaItem item, CancellationToken cancellationToken)
    {
        if (item.Ratings is not null)
        {
            await client.WriteAsync("rate", item, null, cancellationToken);
        }

        foreach (var play in item.Watches ?? [])
        {
            await client.WriteAsync("unplay", item, play.NativeId, cancellationToken);
        }

        foreach (var entry in item.Lists ?? [])
        {
            await client.WriteAsync("delist", item, entry.List, cancellationToken);
        }
    }
}
