using MediaBridge.Sdk;

namespace Plugin1Namespace;

/// <summary>Proposes the films of the file whose titles are like the item's; the engine decides.</summary>
internal sealed class TitlesMatcher(TitlesOptions options, FilmFile file, ITitles titles) : IMatcher
{
    public async Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
    {
        if (request.Scheme is not (null or IdSchemes.Imdb) || item.Title.Length == 0)
        {
            return [];
        }

        var films = await file.ReadAsync(cancellationToken);
        return
        [
            .. films
                .Select(film => (Id: film.Key, Film: film.Value, Alike: titles.Similarity(item.Title, film.Value.Title)))
                .Where(found => found.Alike >= options.AtLeast)
                .OrderByDescending(found => found.Alike)
                .ThenByDescending(found => found.Film.Year == item.Year)
                .ThenBy(found => found.Id, StringComparer.Ordinal)
                .Take(request.Limit)
                .Select(found => Candidate(found.Id, found.Film, found.Alike)),
        ];
    }

    private static MatchCandidate Candidate(string imdb, Film film, double alike)
    {
        var id = new ExternalId(IdSchemes.Imdb, imdb);
        return new MatchCandidate
        {
            Id = id,
            Item = new MediaItem { Kind = ItemKinds.Movie, Title = film.Title, Year = film.Year, Ids = [id] },
            Evidence = [new MatchEvidence { Signal = "title", Score = alike, Detail = film.Title }],
        };
    }
}
