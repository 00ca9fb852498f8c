using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Plugins.Imdb.Model;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Matchers;

/// <summary>Proposes what IMDb's search box suggests for a title; the engine decides.</summary>
internal sealed class SearchMatcher(SearchOptions options, PluginServices services) : IMatcher, ILookup
{
    public const string Service = "imdb.search";
    private const int LongestQuery = 100;

    public async Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Scheme is not (null or IdSchemes.Imdb))
        {
            return [];
        }

        if (TitleItems.IdOf(item.Id(IdSchemes.Imdb)?.Value) is { } known)
        {
            return await GetAsync(new ExternalId(IdSchemes.Imdb, known), new LookupRequest(), cancellationToken) is { } same ? [new MatchCandidate { Id = same.Ids[0], Item = same }] : [];
        }

        var found = new List<MediaItem>();
        foreach (var title in new[] { item.Title, item.OriginalTitle }.OfType<string>().Select(Query).Where(q => q.Length > 0).Distinct(StringComparer.Ordinal))
        {
            found.AddRange(await AskAsync(title, cancellationToken));
        }

        // Without a year nothing can be told apart: what has one and fits goes before.
        return
        [
            .. found.DistinctBy(i => i.Ids[0])
                .Select((candidate, order) => (Candidate: candidate, Order: order, Away: item.Year is { } year && candidate.Year is { } its ? Math.Abs(year - its) : item.Year is null ? 0 : 50))
                .OrderBy(c => c.Away > 1)
                .ThenBy(c => c.Order)
                .Take(request.Limit)
                .Select(c => new MatchCandidate { Id = c.Candidate.Ids[0], Item = c.Candidate }),
        ];
    }

    public async Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
        => id.Scheme == IdSchemes.Imdb && TitleItems.IdOf(id.Value) is { } title && title == id.Value
            ? (await AskAsync(title, cancellationToken)).FirstOrDefault(i => i.Ids[0].Value == title)
            : null;

    private async Task<IReadOnlyList<MediaItem>> AskAsync(string query, CancellationToken cancellationToken)
    {
        var address = $"x/{Uri.EscapeDataString(query)}.json?includeVideos=0";
        using var request = new HttpRequestMessage(HttpMethod.Get, options.Suggestions is { } own ? new Uri(own, address) : new Uri(address, UriKind.Relative)).ForEverybody();
        using var response = await services.Http(Service).SendAsync(request, cancellationToken);
        var list = await response.ReadJsonAsync(ImdbJson.Default.SuggestionList, cancellationToken);
        return [.. (list.Found ?? []).Select(Item).OfType<MediaItem>()];
    }

    /// <summary>A title; people, companies and what has no name are none.</summary>
    private static MediaItem? Item(SuggestionList.Suggestion found)
    {
        if (TitleItems.IdOf(found.Id) is not { } id || string.IsNullOrWhiteSpace(found.Name) || found.Year is null)
        {
            return null;
        }

        var type = TitleTypes.Of(found.TypeId ?? found.TypeText);
        return new MediaItem
        {
            Kind = type.Kind,
            Title = found.Name,
            Year = found.Year is > 0 and < 10_000 ? found.Year : null,
            Ids = [new ExternalId(IdSchemes.Imdb, id)],
            Description = type.Types.Count > 0 ? new Description { Types = type.Types } : null,
            Extras = TitleItems.ExtrasOf(type, found.TypeId ?? found.TypeText),
        };
    }

    /// <summary>The title as the search box is asked: lower case, without what would be read as a path.</summary>
    private static string Query(string title)
    {
        var plain = string.Concat(title.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) || c is '\'' or '-' ? c : ' '));
        var words = string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= LongestQuery ? words : words[..LongestQuery].Trim();
    }
}
