using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Matchers;

/// <summary>Finds titles by their ids elsewhere, then by title and year; looks them up in full.</summary>
internal sealed class TmdbMatcher(DetailOptions options, TmdbClient client, PluginServices services) : IMatcher, ILookup
{
    private const int MostAskedForIds = 5;
    private static readonly string[] Schemes = [IdSchemes.TmdbMovie, IdSchemes.TmdbTv, IdSchemes.TmdbSeason, IdSchemes.TmdbEpisode, IdSchemes.Imdb, IdSchemes.TvdbSeries, IdSchemes.TvdbEpisode];
    private readonly ItemFinder _finder = new(client);
    private readonly ItemLookup _lookup = new(options, client);

    public async Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Scheme is { } scheme && !Schemes.Any(s => s == scheme || s.StartsWith(scheme + ".", StringComparison.Ordinal)))
        {
            return [];
        }

        var found = await ItemsAsync(item, cancellationToken);
        var isElsewhere = request.Scheme is IdSchemes.Imdb || request.Scheme?.StartsWith("tvdb", StringComparison.Ordinal) == true;
        var candidates = new List<MatchCandidate>();
        foreach (var one in found.Take(isElsewhere ? Math.Min(request.Limit, MostAskedForIds) : request.Limit))
        {
            var known = isElsewhere && !one.Ids.Any(id => TmdbIds.IsWanted(id, request.Scheme)) ? await _finder.WithIdsAsync(one, cancellationToken) : one;
            var ids = known.Ids.Where(id => TmdbIds.IsWanted(id, request.Scheme)).Take(1).ToList();
            if (ids.Count > 0 && candidates.TrueForAll(c => c.Id != ids[0]))
            {
                candidates.Add(new MatchCandidate { Id = ids[0], Item = known });
            }
        }

        return candidates;
    }

    public Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _lookup.GetAsync(id, request, cancellationToken);
    }

    /// <summary>By what the item itself says: an id settles it, numbers settle an episode, a title is searched for.</summary>
    private async Task<IReadOnlyList<MediaItem>> ItemsAsync(MediaItem item, CancellationToken cancellationToken)
    {
        if (await _finder.ByIdsAsync(item, cancellationToken) is { } known)
        {
            return [known];
        }

        if (item.Kind is ItemKinds.Episode or ItemKinds.Season)
        {
            return await _finder.ByPlaceAsync(item, cancellationToken) is { } placed ? [placed] : [];
        }

        return item.Kind is ItemKinds.Movie or ItemKinds.Series && !string.IsNullOrWhiteSpace(item.Title)
            ? await new TitleSearch(client, services.Titles, options.Adult).FindAsync(item, cancellationToken)
            : [];
    }
}
