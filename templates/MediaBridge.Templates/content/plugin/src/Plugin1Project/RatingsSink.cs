using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace Plugin1Namespace;

/// <summary>Writes ratings into the file.</summary>
internal sealed class RatingsSink(FilmFile file) : ISink
{
    public IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
        => Diff.Against(request, schemes: [IdSchemes.Imdb], cancellationToken: cancellationToken);

    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in request.Changes.WithCancellation(cancellationToken))
        {
            var (add, remove) = Diff.Parts(change);
            await file.ChangeAsync(films => Write(films, add, remove), cancellationToken);
            yield return ChangeResult.Applied(change);
        }
    }

    private static void Write(SortedDictionary<string, Film> films, MediaItem? add, MediaItem? remove)
    {
        if (remove?.Id(IdSchemes.Imdb) is { } gone)
        {
            films.Remove(gone.Value);
        }

        if (add is { Ratings: [var rating, ..] } && add.Id(IdSchemes.Imdb) is { } id)
        {
            films[id.Value] = new Film { Title = add.Title, Year = add.Year, Rating = rating.Value };
        }
    }
}
