using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Matchers;

/// <summary>Finds titles by their ids elsewhere, then by title and year; looks them up in full.</summary>
internal sealed class TmdbMatcher : IMatcher, ILookup
{
    private const int MostAskedForIds = 5;
    private const double OfPlace = 0.95;

    private static readonly string[] Schemes = [IdSchemes.TmdbMovie, IdSchemes.TmdbTv, IdSchemes.TmdbSeason, IdSchemes.TmdbEpisode, IdSchemes.Imdb, IdSchemes.TvdbSeries, IdSchemes.TvdbEpisode];
    private readonly ItemFinder _finder;
    private readonly PartReader _parts;
    private readonly ItemLookup _lookup;
    private readonly TitleSearch _search;

    public TmdbMatcher(DetailOptions options, TmdbClient client, PluginServices services)
    {
        _finder = new ItemFinder(client);
        _parts = new PartReader(options, client);
        _lookup = new ItemLookup(options, client, _parts);
        _search = new TitleSearch(client, services.Titles, options.Adult);
    }

    public async Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Scheme is { } scheme && !Schemes.Any(s => s == scheme || s.StartsWith(scheme + ".", StringComparison.Ordinal)))
        {
            return [];
        }

        var isElsewhere = request.Scheme is IdSchemes.Imdb || request.Scheme?.StartsWith("tvdb", StringComparison.Ordinal) == true;
        var (found, isPlaced) = await ItemsAsync(item, isElsewhere, cancellationToken);
        var candidates = new List<MatchCandidate>();
        foreach (var one in found.Take(isElsewhere ? Math.Min(request.Limit, MostAskedForIds) : request.Limit))
        {
            var known = isElsewhere && !isPlaced && !one.Ids.Any(id => TmdbIds.IsWanted(id, request.Scheme)) ? await _finder.WithIdsAsync(one, cancellationToken) : one;
            var ids = known.Ids.Where(id => TmdbIds.IsWanted(id, request.Scheme)).Take(1).ToList();
            if (ids.Count > 0 && candidates.TrueForAll(c => c.Id != ids[0]))
            {
                candidates.Add(Candidate(ids[0], known, item));
            }
        }

        return candidates;
    }

    /// <summary>A part of a series without a title of its own is known by its place alone; the engine judges the others.</summary>
    private static MatchCandidate Candidate(ExternalId id, MediaItem found, MediaItem item)
        => item.Kind is ItemKinds.Episode or ItemKinds.Season && string.IsNullOrWhiteSpace(item.Title)
            ? new MatchCandidate { Id = id, Item = found, Confidence = OfPlace, Evidence = [new MatchEvidence { Signal = "place", Score = 1, Detail = "the place in its series" }] }
            : new MatchCandidate { Id = id, Item = found };

    public Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _lookup.GetAsync(id, request, cancellationToken);
    }

    /// <summary>By what the item itself says: an id settles it, numbers settle an episode, a title is searched for.</summary>
    private async Task<(IReadOnlyList<MediaItem> Items, bool IsPlaced)> ItemsAsync(MediaItem item, bool isElsewhere, CancellationToken cancellationToken)
    {
        if (await _finder.ByIdsAsync(item, cancellationToken) is { } known)
        {
            return ([known], false);
        }

        if (item.Kind is ItemKinds.Episode or ItemKinds.Season)
        {
            return await _finder.SeriesAsync(item.Placement?.ParentIds ?? [], cancellationToken) is { } series
                && await _parts.AtPlaceAsync(series, item, new LookupRequest { Facets = [Facets.Ids], Item = item }, isElsewhere, cancellationToken) is { } placed ? ([placed], true) : ([], true);
        }

        return item.Kind is ItemKinds.Movie or ItemKinds.Series && !string.IsNullOrWhiteSpace(item.Title)
            ? (await _search.FindAsync(item, cancellationToken), false)
            : ([], false);
    }
}
