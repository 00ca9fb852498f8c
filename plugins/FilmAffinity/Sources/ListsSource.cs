using System.Runtime.CompilerServices;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Sources;

/// <summary>Somebody's public lists. A list is known by its number: two may have one name.</summary>
internal sealed class ListsSource(ListsOptions options, FilmAffinityClient client, PluginServices services) : ISource
{
    public const string Id = "filmaffinity.lists";

    /// <summary>Kind of the item that stands for a list without films.</summary>
    public const string ListKind = "list";

    /// <summary>Scheme of the numbers of lists.</summary>
    public const string ListScheme = "filmaffinity.list";

    private readonly ListReader _reader = new(client);

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var place = request.Resume is { } resume ? ListsPlace.Parse(resume) : null;
        var (done, reason) = (place?.Done.ToList() ?? [], place?.Reason);
        var user = await client.UserAsync(cancellationToken);
        var lists = (await _reader.ListsAsync(user, cancellationToken)).Where(IsWanted).ToList();
        foreach (var list in lists.Where(l => !done.Contains(l.Id, StringComparer.Ordinal)).ToList())
        {
            var walk = _reader.Walk(user, list, place?.List == list.Id ? place.Place : null);
            await foreach (var (item, at) in _reader.FilmsAsync(walk, list, list.Id, options.Posters, cancellationToken))
            {
                if (item is not null)
                {
                    yield return item;
                }
                else
                {
                    yield return SourceElement.At(new ListsPlace { Done = [.. done], Reason = reason, List = list.Id, Place = at }.ToString());
                }
            }

            if (walk.Seen == 0 && options.Empty)
            {
                yield return Empty(list);
            }

            reason ??= walk.Reason;
            done.Add(list.Id);
            services.Report(done.Count, lists.Count, "lists");
            yield return SourceElement.At(new ListsPlace { Done = [.. done], Reason = reason }.ToString());
        }

        reason ??= lists.Count > 0 ? null : options.Only.Count > 0
            ? $"none of the lists is called {string.Join(" or ", options.Only)}"
            : "FilmAffinity shows no public list: check the option user, and whether the account lets others see its lists";
        yield return SourceElement.End(reason is null, reason);
    }

    private static MediaItem Empty(ListLink list) => new()
    {
        Kind = ListKind,
        Title = list.Name,
        Ids = [new ExternalId(ListScheme, list.Id)],
        Lists = [new ListEntry { List = list.Id, Name = list.Name }],
    };

    private bool IsWanted(ListLink list) => (options.Only.Count == 0 || options.Only.Any(n => Is(list, n))) && !options.Skip.Any(n => Is(list, n));

    private static bool Is(ListLink list, string name) => list.Id == name.Trim() || Words.Fold(list.Name) == Words.Fold(name);
}
