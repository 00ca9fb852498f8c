using MediaBridge.Plugins.Tvdb.Api;
using MediaBridge.Plugins.Tvdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tvdb.Matchers;

/// <summary>Looks up by ids of TheTVDB, by ids elsewhere, and parts of series by the ids of these.</summary>
internal sealed class ItemLookup
{
    private readonly TvdbClient _client;
    private readonly RecordReader _records;
    private readonly PartReader _parts;

    public ItemLookup(DetailOptions options, TvdbClient client)
    {
        _client = client;
        _records = new RecordReader(options, client);
        _parts = new PartReader(options, client, _records);
    }

    /// <summary>The item of an id; null for ids of others that TheTVDB does not know.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.NotFound"/>: the id was TheTVDB's own and is gone, deleted or joined with another.</exception>
    public async Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
    {
        var number = TvdbIds.IsOwn(id.Scheme) ? TvdbIds.Number(id) : null;
        if (number is null && !TvdbIds.IsAskable(id))
        {
            return null;
        }

        if (request.Item is { Placement: { } place } item && place.ParentIds.Contains(id) && !item.Ids.Contains(id))
        {
            var series = id.Scheme == IdSchemes.TvdbSeries ? number : await SeriesAsync(id, cancellationToken);
            return series is { } known ? await _parts.AtPlaceAsync(known, item, request, cancellationToken) : null;
        }

        return number is { } own
            ? await OwnAsync(id.Scheme, own, request, cancellationToken)
                ?? throw new PluginException(ErrorKind.NotFound, $"TheTVDB does not know {id} any more: it was deleted, or joined with another.", "Match the item anew.")
            : await ElsewhereAsync(id, request, cancellationToken);
    }

    private Task<MediaItem?> OwnAsync(string scheme, long number, LookupRequest request, CancellationToken cancellationToken) => scheme switch
    {
        IdSchemes.TvdbSeries => _records.ItemAsync(number, isSeries: true, request, cancellationToken),
        IdSchemes.TvdbMovie => _records.ItemAsync(number, isSeries: false, request, cancellationToken),
        IdSchemes.TvdbEpisode => EpisodeAsync(number, request, cancellationToken),
        _ => _parts.SeasonByIdAsync(number, request, cancellationToken),
    };

    /// <summary>An episode by its number: from the list of its series where an id of that is at hand, so that all its episodes cost one request.</summary>
    private async Task<MediaItem?> EpisodeAsync(long number, LookupRequest request, CancellationToken cancellationToken)
    {
        foreach (var id in request.Item is { Kind: ItemKinds.Episode, Placement: { } place } ? place.ParentIds : [])
        {
            var series = id.Scheme == IdSchemes.TvdbSeries ? TvdbIds.Number(id) : TvdbIds.IsAskable(id) ? await SeriesAsync(id, cancellationToken) : null;
            if (series is not null)
            {
                return await _parts.EpisodeByIdAsync(number, series, request, cancellationToken);
            }
        }

        return await _parts.EpisodeByIdAsync(number, null, request, cancellationToken);
    }

    /// <summary>What an id elsewhere names. Numbers of TMDB are nobody's alone: what they find must know them.</summary>
    private async Task<MediaItem?> ElsewhereAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
    {
        foreach (var (scheme, number) in await HitsAsync(id, cancellationToken))
        {
            var whole = request.Facets is null || scheme != IdSchemes.TvdbEpisode ? request : request with { Facets = [.. request.Facets, Facets.People] };
            if (await OwnAsync(scheme, number, whole, cancellationToken) is { } found && (id.Scheme == IdSchemes.Imdb || found.Ids.Contains(id)))
            {
                return found with { Ids = [.. found.Ids.Union([id])] };
            }
        }

        return null;
    }

    private async Task<long?> SeriesAsync(ExternalId id, CancellationToken cancellationToken)
    {
        foreach (var (_, number) in (await HitsAsync(id, cancellationToken)).Where(h => h.Scheme == IdSchemes.TvdbSeries))
        {
            if (id.Scheme == IdSchemes.Imdb
                || (await _records.ReadAsync(number, isSeries: true, isWhole: false, null, cancellationToken) is { } record && TvdbIds.Elsewhere(record.RemoteIds, ItemKinds.Series).Contains(id)))
            {
                return number;
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<(string Scheme, long Number)>> HitsAsync(ExternalId id, CancellationToken cancellationToken)
    {
        var hits = await _client.RowsAsync($"search/remoteid/{Uri.EscapeDataString(id.Value)}", TvdbJson.Default.Hits, cancellationToken);
        var all = hits.SelectMany(h => new (string Scheme, long? Number)[] { (IdSchemes.TvdbSeries, h.Series?.Id), (IdSchemes.TvdbMovie, h.Movie?.Id), (IdSchemes.TvdbEpisode, h.Episode?.Id) });
        var only = id.Scheme switch
        {
            IdSchemes.TmdbMovie => IdSchemes.TvdbMovie,
            IdSchemes.TmdbTv => IdSchemes.TvdbSeries,
            IdSchemes.TmdbEpisode => IdSchemes.TvdbEpisode,
            _ => null,
        };
        return [.. all.Where(h => h.Number is > 0 && (only is null || h.Scheme == only)).Select(h => (h.Scheme, h.Number!.Value)).Distinct()];
    }
}
