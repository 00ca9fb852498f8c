using MediaBridge.Sdk;

namespace Reelbook;

/// <summary>Proposes films of the catalogue; the engine scores and decides. What it proposed it can look up.</summary>
internal sealed class SearchMatcher(ReelbookClient client) : IMatcher, ILookup
{
    public async Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Scheme is not (null or DiaryItems.Scheme or IdSchemes.Imdb))
        {
            return [];
        }

        if (item.Id(IdSchemes.Imdb) is { } imdb && await FilmAsync(imdb, "", cancellationToken) is { } known)
        {
            return [Candidate(known, request.Scheme)];
        }

        if (string.IsNullOrWhiteSpace(item.Title))
        {
            return [];
        }

        var page = await client.GetAsync($"search?title={Uri.EscapeDataString(item.Title)}", ReelbookJson.Default.SearchPage, cancellationToken);
        return [.. page.Films.Take(request.Limit).Select(film => Candidate(film, request.Scheme))];
    }

    public async Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
    {
        if (id.Scheme is not (DiaryItems.Scheme or IdSchemes.Imdb))
        {
            return null;
        }

        var about = request.Facets?.Contains(Facets.Description, StringComparer.Ordinal) == true;
        var film = await FilmAsync(id, $"?about={about}&language={Uri.EscapeDataString(request.Language ?? "")}", cancellationToken);
        return film is null ? null : film.ToBare() with { Description = film.About is { } text ? new Description { Overview = text } : null };
    }

    private async Task<DiaryFilm?> FilmAsync(ExternalId id, string query, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetAsync($"films/{Uri.EscapeDataString(id.Value)}{query}", ReelbookJson.Default.DiaryFilm, cancellationToken);
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.NotFound)
        {
            return null;
        }
    }

    private static MatchCandidate Candidate(DiaryFilm film, string? scheme)
        => new() { Id = scheme == IdSchemes.Imdb ? new ExternalId(IdSchemes.Imdb, film.Imdb) : film.Id(), Item = film.ToBare() };
}
