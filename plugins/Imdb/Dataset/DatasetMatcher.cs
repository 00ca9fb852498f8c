using MediaBridge.Plugins.Imdb.Dataset.Index;
using MediaBridge.Plugins.Imdb.Dataset.Matching;
using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Dataset;

/// <summary>Proposes titles of the data sets, and looks them up by their ids; the engine decides.</summary>
internal sealed class DatasetMatcher(DatasetClient client) : IMatcher, ILookup
{
    /// <summary>What fits worse is none.</summary>
    private const float Least = 0.45f;

    /// <summary>What fits so much worse than the best says nothing about it.</summary>
    private const float Behind = 0.25f;

    public async Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Scheme is not (null or IdSchemes.Imdb))
        {
            return [];
        }

        var index = await client.IndexAsync(cancellationToken);
        using var lease = index.Use();
        return item.Id(IdSchemes.Imdb) is { } id && Get(index, id, item) is { } known ? [Candidate(known)]
            : item.Kind == ItemKinds.Episode ? client.Search(s => EpisodeFinder.Find(s, index, item, request.Limit)).ConvertAll(Candidate)
            : client.Search(s => Find(s, index, item, request.Limit));
    }

    public async Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (id.Scheme != IdSchemes.Imdb)
        {
            return null;
        }

        var index = await client.IndexAsync(cancellationToken);
        using var lease = index.Use();
        return Get(index, id, request.Item);
    }

    private static List<MatchCandidate> Find(Searcher searcher, TitleIndex index, MediaItem item, int limit)
    {
        searcher.Question.Set(item, item.Title, item.OriginalTitle, item.Year, index.Types.OfKind(item.Kind), searcher.Folder);
        var found = new List<MatchCandidate>();
        var hits = searcher.Search.Find(searcher.Question, index);
        foreach (ref readonly var hit in hits)
        {
            if (found.Count == limit || hit.Score < Least || hit.Score < hits[0].Score - Behind)
            {
                break;
            }

            found.Add(Candidate(IndexItems.Title(index, hit.Title, hit.NameOfTitle, hit.NameOfOriginal)));
        }

        return found;
    }

    private static MediaItem? Get(TitleIndex index, ExternalId id, MediaItem? item)
    {
        if (TitleItems.IdOf(id.Value) is not { } text || text != id.Value || !uint.TryParse(text.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (index.TitleOf(number) is >= 0 and var title)
        {
            // An episode that has only the id of its series is meant by its numbers.
            return item is { Kind: ItemKinds.Episode, Placement: { Season: { } season, Number: { } place } } && !item.Ids.Contains(id)
                ? index.EpisodeOf(title, season, place) is >= 0 and var part ? IndexItems.Episode(index, part) : null
                : IndexItems.Whole(index, title);
        }

        return index.EpisodeOf(number) is >= 0 and var episode ? IndexItems.Episode(index, episode) : null;
    }

    private static MatchCandidate Candidate(MediaItem item) => new() { Id = item.Ids[0], Item = item };
}
