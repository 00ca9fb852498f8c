using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Matchers;

/// <summary>Looks up by ids of TMDB, by ids elsewhere, and parts of series by the ids of these.</summary>
internal sealed class ItemLookup(DetailOptions options, TmdbClient client, PartReader parts)
{
    private readonly ItemFinder _finder = new(client);
    private readonly CollectionReader _collections = new(options, client);

    /// <summary>The item of an id; null for ids of others that TMDB does not know.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.NotFound"/>: the id was TMDB's own and is gone, deleted or joined with another.</exception>
    public async Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
    {
        if (id.Scheme is IdSchemes.TmdbMovie or IdSchemes.TmdbTv or IdSchemes.TmdbCollection && TmdbIds.Number(id) is null)
        {
            return null;
        }

        var isParent = request.Item?.Placement?.ParentIds.Contains(id) == true && !request.Item.Ids.Contains(id);
        if (isParent || id.Scheme is IdSchemes.TmdbEpisode or IdSchemes.TmdbSeason)
        {
            return await PartAsync(id, request, isParent, cancellationToken);
        }

        if (id.Scheme is IdSchemes.TmdbMovie or IdSchemes.TmdbTv or IdSchemes.TmdbCollection)
        {
            var found = id.Scheme == IdSchemes.TmdbCollection ? await _collections.ItemAsync(TmdbIds.Number(id)!.Value, request, cancellationToken) : await TitleAsync(id, request, cancellationToken);
            return found ?? throw new PluginException(ErrorKind.NotFound, $"TMDB does not know {id} any more: it was deleted, or joined with another.", "Match the item anew.");
        }

        return await _finder.FindAsync(id, cancellationToken) is { } known ? await FullAsync(known, request, cancellationToken) : null;
    }

    private async Task<MediaItem?> FullAsync(MediaItem found, LookupRequest request, CancellationToken cancellationToken)
    {
        var item = found is not { Placement: { Season: { } season, ParentIds: [var series, ..] } placement } ? await TitleAsync(found.Ids[0], request, cancellationToken)
            : found.Kind == ItemKinds.Season ? await parts.SeasonAsync(TmdbIds.Number(series)!.Value, season, request, cancellationToken)
            : placement.Number is { } number ? await parts.EpisodeAsync(TmdbIds.Number(series)!.Value, season, number, request, isFull: false, cancellationToken)
            : null;
        return item is null ? null : item with { Ids = [.. item.Ids.Union(found.Ids)] };
    }

    /// <summary>A season or episode of the item's own series: by an id of the series, or by its own id, which TMDB does not take alone.</summary>
    private async Task<MediaItem?> PartAsync(ExternalId id, LookupRequest request, bool isParent, CancellationToken cancellationToken)
    {
        if (request.Item is not { Placement: { } placement, Kind: ItemKinds.Season or ItemKinds.Episode } item
            || await _finder.SeriesAsync(isParent ? [id] : placement.ParentIds, cancellationToken) is not { } series)
        {
            return null;
        }

        var found = await parts.AtPlaceAsync(series, id.Scheme == IdSchemes.TmdbSeason ? item with { Kind = ItemKinds.Season } : item, request, isFull: false, cancellationToken);
        return isParent || found?.Ids.Contains(id) == true ? found : null;
    }

    private async Task<MediaItem?> TitleAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
    {
        var isSeries = id.Scheme == IdSchemes.TmdbTv;
        var texts = new TextChoice(client.Options, request.Language);
        var query = isSeries
            ? Parts.Query(request, texts, "aggregate_credits", "content_ratings", "keywords", "alternative_titles")
            : Parts.Query(request, texts, "credits", "release_dates", "keywords", "alternative_titles");
        var path = $"{(isSeries ? "tv" : "movie")}/{id.Value}?{query}";
        if (await client.TitleAsync(path, isSeries, TmdbIds.Number(id)!.Value, TmdbJson.Default.TmdbDetails, request.Item?.Year, null, cancellationToken) is not { } details)
        {
            return null;
        }

        var item = new DetailMap(client, options, texts).Of(details, Parts.Wants(request, Facets.Description));
        return options.Collection == "full" && item.Description?.Collection is { } collection
            ? item with { Description = item.Description with { Collection = await _collections.FullAsync(collection, request, cancellationToken) } }
            : item;
    }
}
