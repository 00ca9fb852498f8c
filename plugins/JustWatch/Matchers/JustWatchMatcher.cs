using System.Text.Json;
using MediaBridge.Plugins.JustWatch.Api;
using MediaBridge.Plugins.JustWatch.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.JustWatch.Matchers;

/// <summary>Finds titles, and with them their ids at IMDb and TMDB; tells where they can be seen.</summary>
internal sealed class JustWatchMatcher(DetailOptions options, JustWatchClient client, ITitles titles) : IMatcher, ILookup
{
    private const double Alike = 0.9;
    private const int LongestTitle = 200;

    /// <summary>Countries in one question; more are asked for in further ones, so that none is too complex.</summary>
    private const int MostCountries = 10;

    private static readonly string[] Schemes = [TitleMap.Scheme, IdSchemes.Imdb, IdSchemes.TmdbMovie, IdSchemes.TmdbTv];

    private IReadOnlyList<string> Countries { get; } = Checked(options.Countries is { Count: > 0 } given ? given : [client.Options.Country]);

    public async Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Scheme is { } scheme && !Schemes.Any(s => Is(s, scheme)))
        {
            return [];
        }

        var candidates = new List<MatchCandidate>();
        foreach (var found in await SearchAsync(item, cancellationToken))
        {
            var id = found.Ids.FirstOrDefault(i => request.Scheme is null || Is(i.Scheme, request.Scheme));
            if (!id.IsEmpty && candidates.Count < request.Limit && candidates.TrueForAll(c => c.Id != id))
            {
                candidates.Add(new MatchCandidate { Id = id, Item = found });
            }
        }

        return candidates;
    }

    public async Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!Schemes.Contains(id.Scheme, StringComparer.Ordinal) || request.Item?.Placement?.ParentIds.Contains(id) == true)
        {
            return null;
        }

        // JustWatch finds nothing by foreign ids, but it tells them of what it finds by title.
        var own = id.Scheme == TitleMap.Scheme ? id.Value
            : request.Item is { } item ? (await SearchAsync(item with { Kind = id.Scheme == IdSchemes.TmdbTv ? ItemKinds.Series : item.Kind }, cancellationToken)).FirstOrDefault(f => f.Ids.Contains(id))?.Id(TitleMap.Scheme)?.Value : null;
        return own is null ? null : await FullAsync(own, request, cancellationToken);
    }

    private static bool Is(string scheme, string wanted)
        => string.Equals(scheme, wanted, StringComparison.Ordinal) || scheme.StartsWith(wanted + ".", StringComparison.Ordinal);

    private static IReadOnlyList<string> Checked(IReadOnlyList<string> countries)
        => countries.FirstOrDefault(c => c is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z']) is { } wrong
            ? throw new PluginException(ErrorKind.Configuration, $"'{wrong}' is no country.", "Write two capital letters, such as ES, in the option countries.")
            : [.. countries.Distinct(StringComparer.Ordinal)];

    private async Task<MediaItem?> FullAsync(string id, LookupRequest request, CancellationToken cancellationToken)
    {
        try
        {
            // Offers are no facet: who asks for facets does not get them.
            var nodes = new List<JustWatchNode>();
            IEnumerable<string[]> asked = request.Facets is null ? Countries.Chunk(MostCountries) : [[]];
            foreach (var countries in asked)
            {
                nodes.AddRange(await client.NodeAsync(id, countries, options.BestOnly, cancellationToken));
            }

            return nodes.Count > 0 && TitleMap.Full(nodes[0], options.Poster) is { } item
                ? request.Facets is null ? item with { Extras = Extras(nodes) } : item
                : null;
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.NotFound)
        {
            return null;
        }
    }

    private Dictionary<string, JsonElement> Extras(List<JustWatchNode> nodes)
        => new(StringComparer.Ordinal) { ["justwatch.offers"] = JsonSerializer.SerializeToElement(OfferMap.Of(nodes, Countries), JustWatchJson.Default.Availability) };

    /// <summary>What the search finds by title, then by original title; what shares an id with the item first, then the most alike.</summary>
    private async Task<IReadOnlyList<MediaItem>> SearchAsync(MediaItem item, CancellationToken cancellationToken)
    {
        if (item.Kind is not (ItemKinds.Movie or ItemKinds.Series))
        {
            return [];
        }

        var found = new Dictionary<ExternalId, MediaItem>();
        foreach (var title in new[] { item.Title, item.OriginalTitle }.Select(Searchable).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var nodes = await client.SearchAsync(title, item.Kind == ItemKinds.Series, 10, cancellationToken);

            // The cache finishes what it began for others, too.
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var node in nodes)
            {
                if (TitleMap.Bare(node) is { } one)
                {
                    found.TryAdd(one.Ids[0], one);
                }
            }

            if (found.Values.Any(f => Shares(item, f) || (Likeness(item, f) >= Alike && Math.Abs((f.Year - item.Year) ?? 0) <= 1)))
            {
                break;
            }
        }

        return [.. found.Values.OrderByDescending(f => Shares(item, f)).ThenByDescending(f => Math.Abs((f.Year - item.Year) ?? 0) <= 1).ThenByDescending(f => Likeness(item, f)).ThenBy(f => f.Ids[0].Value, StringComparer.Ordinal)];
    }

    private static bool Shares(MediaItem item, MediaItem found) => item.Ids.Any(found.Ids.Contains);

    /// <summary>A title from a file's name may hold half a character, and may have no end.</summary>
    private static string? Searchable(string? title)
        => TitleMap.Text(string.Concat((title ?? "").EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r)).Take(LongestTitle).Select(r => r.ToString())));

    private double Likeness(MediaItem item, MediaItem found)
        => Math.Max(titles.Similarity(item.Title, found.Title), item.OriginalTitle is { Length: > 0 } original ? titles.Similarity(original, found.Title) : 0);
}
