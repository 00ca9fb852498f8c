using MediaBridge.Plugins.Tvdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tvdb.Matchers;

/// <summary>Finds by ids first, parts of series by their place, and the rest by title and year; looks up in full.</summary>
internal sealed class TvdbMatcher(DetailOptions options, TvdbClient client, PluginServices services) : IMatcher, ILookup
{
    private const int MostAskedForIds = 5;
    private const double OfPlace = 0.95;

    private static readonly string[] Schemes =
        [IdSchemes.TvdbSeries, IdSchemes.TvdbMovie, TvdbIds.SeasonScheme, IdSchemes.TvdbEpisode, IdSchemes.Imdb, IdSchemes.TmdbMovie, IdSchemes.TmdbTv, IdSchemes.TmdbEpisode];

    private readonly ItemLookup _lookup = new(options, client);

    public async Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Scheme is { } scheme && !Schemes.Any(s => s == scheme || s.StartsWith(scheme + ".", StringComparison.Ordinal)))
        {
            return [];
        }

        var candidates = new List<MatchCandidate>();
        var isElsewhere = request.Scheme is { } wanted && !wanted.StartsWith("tvdb", StringComparison.Ordinal);
        foreach (var one in (await ItemsAsync(item, cancellationToken)).Take(isElsewhere ? Math.Min(request.Limit, MostAskedForIds) : request.Limit))
        {
            var known = isElsewhere && !one.Ids.Any(id => TvdbIds.IsWanted(id, request.Scheme)) ? await WithIdsAsync(one, cancellationToken) : one;
            var ids = known.Ids.Where(id => TvdbIds.IsWanted(id, request.Scheme)).Take(1).ToList();
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

    /// <summary>By what the item itself says: an id settles it, its place settles an episode, a title is searched for.</summary>
    private async Task<IReadOnlyList<MediaItem>> ItemsAsync(MediaItem item, CancellationToken cancellationToken)
    {
        var isPart = item.Kind is ItemKinds.Episode or ItemKinds.Season;
        foreach (var id in isPart ? item.Ids.Concat(item.Placement?.ParentIds ?? []) : item.Ids)
        {
            if (await TryAsync(id, item, cancellationToken) is { } found && found.Title.Length + found.Ids.Count > 0)
            {
                return [found];
            }
        }

        return item.Kind is ItemKinds.Movie or ItemKinds.Series && !string.IsNullOrWhiteSpace(item.Title)
            ? await new TitleSearch(client, services.Titles).FindAsync(item, cancellationToken)
            : [];
    }

    /// <summary>What an id says; an own id that is gone says nothing.</summary>
    private async Task<MediaItem?> TryAsync(ExternalId id, MediaItem item, CancellationToken cancellationToken)
    {
        try
        {
            return await _lookup.GetAsync(id, new LookupRequest { Facets = [Facets.Ids], Item = item }, cancellationToken);
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.NotFound)
        {
            return null;
        }
    }

    private async Task<MediaItem> WithIdsAsync(MediaItem item, CancellationToken cancellationToken)
    {
        var request = new LookupRequest { Facets = item.Kind == ItemKinds.Episode ? [Facets.Ids, Facets.People] : [Facets.Ids] };
        return await _lookup.GetAsync(item.Ids[0], request, cancellationToken) is { } known ? known with { Description = item.Description } : item;
    }
}
