using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Matchers;

/// <summary>Films that the site's search finds by title, and by title and year where that finds none of the right year; the engine decides.</summary>
internal sealed class SearchMatcher(FilmAffinityClient client, PluginServices services) : IMatcher, ILookup
{
    public const string Id = "filmaffinity.search";

    private const int MostTitles = 3;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly FilmLookup _films = new(client, services);

    public Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken) => _films.GetAsync(id, request, cancellationToken);

    public async Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Scheme is not (null or IdSchemes.FilmAffinity))
        {
            return [];
        }

        if (item.Id(IdSchemes.FilmAffinity) is { } own && await _films.GetAsync(own, new LookupRequest(), cancellationToken) is { } known)
        {
            return [Candidate(known)];
        }

        var found = new Dictionary<ExternalId, MediaItem>();
        foreach (var title in Titles(item))
        {
            await AddAsync(found, Addresses.Search(client.Edition, title), cancellationToken);
            if (item.Year is { } year && !found.Values.Any(f => IsNear(f, year)))
            {
                await AddAsync(found, Addresses.Search(client.Edition, title, year - 1, year + 1), cancellationToken);
            }

            if (found.Values.Any(f => item.Year is null || IsNear(f, item.Year.Value)))
            {
                break;
            }
        }

        return [.. found.Values.OrderByDescending(f => item.Year is { } year && IsNear(f, year)).Take(request.Limit).Select(Candidate)];
    }

    private static IEnumerable<string> Titles(MediaItem item)
        => new[] { item.Title, item.OriginalTitle }.Concat(item.Description?.AlternativeTitles ?? [])
            .Select(Words.Clean).OfType<string>().Where(t => t.Any(char.IsLetterOrDigit)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTitles);

    private static bool IsNear(MediaItem film, int year) => film.Year is { } known && Math.Abs(known - year) <= 1;

    private static MatchCandidate Candidate(MediaItem film) => new() { Id = film.Ids[0], Item = film };

    private async Task AddAsync(Dictionary<ExternalId, MediaItem> found, string address, CancellationToken cancellationToken)
    {
        foreach (var film in await services.Cache.GetAsync($"search.1 {address}", Day, stop => SearchAsync(address, stop), shared: true, cancellationToken))
        {
            found.TryAdd(film.Ids[0], film);
        }

        // An answer that others wait for too comes even when nobody here wants it any more.
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task<List<MediaItem>> SearchAsync(string address, CancellationToken cancellationToken)
    {
        var page = await client.GetAsync(address, cancellationToken);
        return page.IsMissing ? [] : [.. SearchPage.Of(page, client.Edition, client.Today)];
    }
}
