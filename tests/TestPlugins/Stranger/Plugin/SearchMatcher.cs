using MediaBridge.Sdk;

namespace Reelbook;

/// <summary>Proposes films of the catalogue; the engine scores and decides.</summary>
internal sealed class SearchMatcher(ReelbookClient client) : IMatcher
{
    public async Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
    {
        if (item.Title.Length == 0 || request.Scheme is not (null or DiaryItems.Scheme or IdSchemes.Imdb))
        {
            return [];
        }

        var page = await client.GetAsync($"search?title={Uri.EscapeDataString(item.Title)}", ReelbookJson.Default.SearchPage, cancellationToken);
        return [.. page.Films.Take(request.Limit).Select(film => new MatchCandidate { Id = IdOf(film, request.Scheme), Item = film.ToBare() })];
    }

    private static ExternalId IdOf(DiaryFilm film, string? scheme) => scheme == IdSchemes.Imdb ? new ExternalId(IdSchemes.Imdb, film.Imdb) : film.Id();
}
