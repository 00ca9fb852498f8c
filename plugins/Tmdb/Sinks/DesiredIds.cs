using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Plugins.Tmdb.Matchers;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Sinks;

/// <summary>Gives desired items the TMDB ids that they lack, by their ids elsewhere or by series and numbers. Reading only.</summary>
internal sealed class DesiredIds(TmdbClient client)
{
    private readonly ItemFinder _finder = new(client);

    public async IAsyncEnumerable<DesiredItem> ResolveAsync(IAsyncEnumerable<DesiredItem> desired, Func<DesiredItem, DesiredItem> narrow, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var wish in desired.WithCancellation(cancellationToken))
        {
            yield return narrow(wish with { Item = await ResolveAsync(wish.Item, cancellationToken) });
        }
    }

    private async Task<MediaItem> ResolveAsync(MediaItem item, CancellationToken cancellationToken)
    {
        if (item.Kind == ItemKinds.Episode)
        {
            return await EpisodeAsync(item, cancellationToken);
        }

        if (item.Ids.Any(id => id.Scheme is IdSchemes.TmdbMovie or IdSchemes.TmdbTv))
        {
            return item;
        }

        foreach (var id in item.Ids)
        {
            if (await _finder.FindAsync(id, cancellationToken) is { } found)
            {
                return found.Kind == ItemKinds.Episode ? Placed(item, found) : item with { Ids = [.. item.Ids.Union([found.Ids[0]])] };
            }
        }

        return item;
    }

    /// <summary>An episode is written by series and numbers, and known by its own number.</summary>
    private async Task<MediaItem> EpisodeAsync(MediaItem item, CancellationToken cancellationToken)
    {
        var isPlaced = item.Placement is { Season: not null, Number: not null } placement && placement.ParentIds.Any(id => id.Scheme == IdSchemes.TmdbTv);
        if (isPlaced && item.Id(IdSchemes.TmdbEpisode) is not null)
        {
            return item;
        }

        foreach (var id in item.Ids)
        {
            if (await _finder.FindAsync(id, cancellationToken) is { Kind: ItemKinds.Episode } found)
            {
                return Placed(item, found);
            }
        }

        return await _finder.ByPlaceAsync(item, cancellationToken) is { } byPlace ? Placed(item, byPlace) : item;
    }

    private static MediaItem Placed(MediaItem item, MediaItem found) => item with
    {
        Kind = ItemKinds.Episode,
        Ids = [.. item.Ids.Union([found.Ids[0]])],
        Placement = found.Placement! with { ParentTitle = item.Placement?.ParentTitle ?? found.Placement.ParentTitle, ParentIds = [.. found.Placement.ParentIds.Union(item.Placement?.ParentIds ?? [])] },
    };
}
