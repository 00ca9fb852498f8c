using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace Plugin1Namespace;

/// <summary>Reads the films of the file, in the order of their ids.</summary>
internal sealed class FilmsSource(FilmFile file) : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var unread = 0;
        foreach (var (id, film) in await file.ReadAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (string.CompareOrdinal(id, request.Resume) <= 0)
            {
                continue;
            }

            if (!id.StartsWith("tt", StringComparison.Ordinal) || film.Rating is < 1 or > 10)
            {
                unread++;
                continue;
            }

            yield return new MediaItem
            {
                Kind = ItemKinds.Movie,
                Title = film.Title,
                Year = film.Year,
                Ids = [new ExternalId(IdSchemes.Imdb, id)],
                Ratings = [Rating.Own(film.Rating, outOf: 10)],
            };
            yield return SourceElement.At(id);
        }

        yield return SourceElement.End(unread == 0, unread == 0 ? null : $"{unread} films have no IMDb id, or no rating from 1 to 10");
    }
}
