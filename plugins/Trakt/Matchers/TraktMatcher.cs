using MediaBridge.Plugins.Trakt.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Matchers;

/// <summary>Finds what an item is at Trakt, and tells what Trakt knows of it.</summary>
internal sealed class TraktMatcher(TraktClient client, PluginServices services) : IMatcher, ILookup
{
    private readonly PlaceFinder _finder = new(client);

    public async Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Scheme is { } scheme && !TraktSchemes.All.Any(s => s == scheme || s.StartsWith(scheme + ".", StringComparison.Ordinal)))
        {
            return [];
        }

        var candidates = new List<MatchCandidate>();
        foreach (var one in await ItemsAsync(item, cancellationToken))
        {
            foreach (var id in one.Ids.Where(i => TraktSchemes.IsWanted(i, request.Scheme)).Take(1).Where(i => candidates.TrueForAll(c => c.Id != i)))
            {
                candidates.Add(new MatchCandidate { Id = id, Item = one });
            }
        }

        return candidates.Count > request.Limit ? candidates[..request.Limit] : candidates;
    }

    public async Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        if (await _finder.ByIdAsync(id, null, cancellationToken, full: true) is { } entry)
        {
            return DetailMap.Item(entry);
        }

        // An episode is also looked up by an id of its series.
        return request.Item is { Kind: ItemKinds.Episode or ItemKinds.Season } part && part.Placement?.ParentIds.Contains(id) == true ? await _finder.FindAsync(part, cancellationToken) : null;
    }

    /// <summary>By what the item itself says: an id settles it, numbers settle an episode, a title is searched for.</summary>
    private async Task<IReadOnlyList<MediaItem>> ItemsAsync(MediaItem item, CancellationToken cancellationToken)
    {
        var parents = item.Placement?.ParentIds ?? [];
        var kind = TraktSchemes.Kinds.Contains(item.Kind, StringComparer.Ordinal) ? item.Kind : null;
        foreach (var id in item.Ids.Except(parents).OrderBy(i => i.Scheme.StartsWith(TraktClient.Service, StringComparison.Ordinal) ? 0 : 1))
        {
            if (await _finder.ByIdAsync(id, kind, cancellationToken) is { } entry)
            {
                return [EntryMap.Item(entry)!];
            }
        }

        if (item.Kind is ItemKinds.Episode or ItemKinds.Season)
        {
            return await _finder.FindAsync(item, cancellationToken) is { } placed ? [placed] : [];
        }

        return item.Kind is ItemKinds.Movie or ItemKinds.Series && !string.IsNullOrWhiteSpace(item.Title)
            ? await new TitleSearch(client, services.Titles).FindAsync(item, cancellationToken)
            : [];
    }
}
