using System.Runtime.CompilerServices;
using System.Text.Json;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Sources;

/// <summary>The list on which somebody keeps what is to be seen, as the well-known watchlist.</summary>
internal sealed class WatchlistSource(WatchlistOptions options, FilmAffinityClient client) : ISource
{
    public const string Id = "filmaffinity.watchlist";

    private static readonly string[] UsualNames =
    [
        "watchlist", "watch list", "to watch", "to see", "want to see", "want to watch", "films to see", "movies to see", "movies to watch", "plan to watch",
        "pendientes", "pendientes de ver", "peliculas pendientes", "por ver", "para ver", "quiero ver", "peliculas por ver", "peliculas para ver", "ver", "para ver mas tarde", "proximamente",
    ];

    private readonly ListReader _reader = new(client);

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var place = request.Resume is { } resume ? ListsPlace.Parse(resume) : null;
        var user = await client.UserAsync(cancellationToken);
        var list = Choose(await _reader.ListsAsync(user, cancellationToken));
        var walk = _reader.Walk(user, list, place?.List == list.Id ? place.Place : null);
        await foreach (var (item, at) in _reader.FilmsAsync(walk, list, ListEntry.Watchlist, options.Posters, cancellationToken))
        {
            yield return item is not null ? item : SourceElement.At(new ListsPlace { Done = [], List = list.Id, Place = at }.ToString());
        }

        yield return SourceElement.End(walk.IsWhole, walk.Reason);
    }

    private ListLink Choose(IReadOnlyList<ListLink> lists)
    {
        var found = options.List is { } wanted
            ? lists.Where(l => l.Id == wanted.Trim() || Words.Fold(l.Name) == Words.Fold(wanted)).ToList()
            : lists.Where(l => UsualNames.Contains(Words.Fold(l.Name), StringComparer.Ordinal)).ToList();
        return found.Count == 1 ? found[0] : throw new PluginException(
            ErrorKind.Configuration,
            found.Count > 1 ? $"{found.Count} lists could be meant: {Names(found)}." : options.List is { } name ? $"There is no public list '{name}'." : "None of the public lists has a usual name of one with films to see.",
            lists.Count == 0 ? "FilmAffinity shows no public list: make yours public, and check the option user." : $"Set the option list to one of these names or numbers: {Names(lists)}.");
    }

    private static string Names(IEnumerable<ListLink> lists) => string.Join(", ", lists.Take(20).Select(l => $"{l.Name} ({l.Id})"));
}
