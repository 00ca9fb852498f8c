using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Sources;

/// <summary>Films and series on one of the account's own lists: <c>rated</c>, <c>watchlist</c> or <c>favorite</c>.</summary>
internal sealed class TitlesSource(TmdbClient client, string list, Func<MediaItem, TmdbTitle, MediaItem?> mark) : AccountSource
{
    protected override async IAsyncEnumerable<ListPart> PartsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return Titles("movies", isSeries: false);
        yield return Titles("tv", isSeries: true);
        if (list == TmdbLists.Rated)
        {
            yield return Episodes();
        }
    }

    private ListPart Titles(string kind, bool isSeries)
    {
        var pages = new AccountPages<TmdbTitle>(client, $"{list}/{kind}", TmdbJson.Default.TitlePage, t => t.Id);
        return new ListPart
        {
            Name = kind,
            Shortfall = () => pages.Shortfall,
            ReadAsync = stop => Marked(pages.ReadAsync(stop), t => mark(TitleMap.Full(t, isSeries, client.Options.ImageBase), t)),
        };
    }

    private ListPart Episodes()
    {
        var pages = new AccountPages<TmdbEpisode>(client, $"{list}/tv/episodes", TmdbJson.Default.EpisodePage, e => e.Id);
        return new ListPart
        {
            Name = "episodes",
            Shortfall = () => pages.Shortfall,
            ReadAsync = stop => Marked(pages.ReadAsync(stop), e => mark(EpisodeMap.Bare(e) with { Description = new Description { Overview = Values.Text(e.Overview), Released = Values.Date(e.AirDate) } }, new TmdbTitle { Rating = e.Rating, VoteAverage = e.VoteAverage, VoteCount = e.VoteCount })),
        };
    }

    private static async IAsyncEnumerable<MediaItem> Marked<T>(IAsyncEnumerable<T> entries, Func<T, MediaItem?> make)
    {
        await foreach (var entry in entries)
        {
            if (make(entry) is { } item)
            {
                yield return item;
            }
        }
    }
}
