using System.Runtime.CompilerServices;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Sources;

/// <summary>Reads the names of somebody's lists, and the films of one.</summary>
internal sealed class ListReader(FilmAffinityClient client)
{
    /// <summary>All public lists, in the site's order.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.NotFound"/>: there is no such user.</exception>
    public async Task<IReadOnlyList<ListLink>> ListsAsync(string user, CancellationToken cancellationToken)
    {
        var lists = new Dictionary<string, ListLink>(StringComparer.Ordinal);
        for (var number = 1; ; number++)
        {
            var page = await client.GetAsync(Addresses.Lists(client.Edition, user, number), cancellationToken);
            if (page.IsMissing)
            {
                return number == 1 ? throw client.NoSuchUser() : [.. lists.Values];
            }

            var before = lists.Count;
            foreach (var list in ListsPage.Of(page))
            {
                lists.TryAdd(list.Id, list);
            }

            if (lists.Count == before || Pager.HasNext(page.Document, number) == false)
            {
                return [.. lists.Values];
            }
        }
    }

    /// <summary>The films of a list, each with its place on it.</summary>
    public async IAsyncEnumerable<(MediaItem? Item, RatingsPlace? Place)> FilmsAsync(
        PageWalk walk, ListLink list, string name, PosterSize posters, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (number, page, films) in walk.ReadAsync(cancellationToken))
        {
            var rank = (int)walk.Seen - films.Count;
            foreach (var film in films)
            {
                yield return (film.ToItem(client.DateOffset, posters) with { Lists = [new ListEntry { List = name, Name = list.Name, Rank = ++rank }] }, null);
            }

            yield return (null, walk.PlaceOf(number, page));
        }
    }

    /// <summary>The walk through a list's pages.</summary>
    public PageWalk Walk(string user, ListLink list, RatingsPlace? place)
        => new(client, number => Addresses.List(client.Edition, user, list.Id, number), $"films of the list '{list.Name}'", () => Missing(list)) { Place = place };

    private static PluginException Missing(ListLink list) => new(ErrorKind.NotFound, $"FilmAffinity names the list '{list.Name}' ({list.Id}) and does not show it.", "Run again; if it stays so, leave the list out with the option skip.");
}
