using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Letterboxd.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Sources;

/// <summary>Public lists. A list is known by its part of the address: two may have one name.</summary>
internal sealed class ListsSource(ListsOptions options, LetterboxdClient client, PluginServices services) : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var place = PagesPlace.Parse(request.Resume);
        var (done, reason) = (place?.Done.ToList() ?? [], place?.Reason);
        var lists = await ListsAsync(cancellationToken);
        foreach (var list in lists.Where(l => !done.Contains(IdOf(l), StringComparer.Ordinal)))
        {
            var id = IdOf(list);
            var walk = new PageWalk(client, list.Path, $"films of the list '{list.Name ?? id}'", () => Missing(list)) { Place = place?.List == id ? place : null };
            await foreach (var (number, films) in walk.ReadAsync(cancellationToken))
            {
                var rank = walk.Seen - films.Count;
                var name = list.Name ?? ListsPage.NameOf(walk.First!);
                foreach (var film in films)
                {
                    yield return FilmItems.Listed(film, id, name, ++rank);
                }

                yield return SourceElement.At((walk.PlaceOf(number, films) with { List = id, Done = [.. done], Reason = reason }).ToString());
            }

            reason ??= walk.Reason;
            done.Add(id);
            services.Report(done.Count, lists.Count, "lists");
            yield return SourceElement.At(new PagesPlace { Page = 0, Done = [.. done], Reason = reason }.ToString());
        }

        yield return SourceElement.End(reason is null, reason);
    }

    /// <summary>The lists that are wanted. Those that are given by their addresses need not be looked for.</summary>
    private async Task<IReadOnlyList<ListLink>> ListsAsync(CancellationToken cancellationToken)
    {
        var lists = options.Only.Select(ListLink.Of).OfType<ListLink>().ToList();
        if (options.Only.Count > 0 && lists.Count == options.Only.Count)
        {
            return lists;
        }

        var all = await AllAsync(cancellationToken);
        foreach (var name in options.Only.Where(n => ListLink.Of(n) is null))
        {
            List<ListLink> found = [.. all.Where(l => Is(l, name))];
            lists.AddRange(found.Count > 0 ? found : throw new PluginException(
                ErrorKind.Configuration, $"The member '{client.User}' has no public list '{name}'.", all.Count == 0 ? "Letterboxd shows no public list of theirs." : $"Set the option only to some of these: {string.Join(", ", all.Take(20).Select(l => l.Name ?? l.Slug))}."));
        }

        return [.. (options.Only.Count > 0 ? lists : all).Where(l => !options.Skip.Any(s => Is(l, s))).DistinctBy(l => (l.Owner, l.Slug))];
    }

    private async Task<IReadOnlyList<ListLink>> AllAsync(CancellationToken cancellationToken)
    {
        var lists = new Dictionary<string, ListLink>(StringComparer.Ordinal);
        for (var number = 1; ; number++)
        {
            var page = await client.PageAsync(FormattableString.Invariant($"{client.User}/lists/page/{number}/"), cancellationToken)
                ?? throw (number == 1 ? client.NoSuchMember() : new PluginException(ErrorKind.NotFound, $"Letterboxd has no page {number} of the lists, though it links to it.", "Run again."));
            var (found, hasNext) = ListsPage.Of(page, client.User);
            var before = lists.Count;
            foreach (var list in found)
            {
                lists.TryAdd(list.Slug, list);
            }

            if (lists.Count == before || !hasNext)
            {
                return [.. lists.Values];
            }
        }
    }

    private string IdOf(ListLink list) => list.Owner == client.User ? list.Slug : $"{list.Owner}/{list.Slug}";

    private static bool Is(ListLink list, string name) => list.Slug == name.Trim() || string.Equals(list.Name, name.Trim(), StringComparison.OrdinalIgnoreCase);

    private static PluginException Missing(ListLink list) => new(
        ErrorKind.NotFound, $"Letterboxd shows no list letterboxd.com/{list.Owner}/list/{list.Slug}: it is gone, or private.", "Leave it out with the option skip; for a private one of your own give the cookie of a browser that is signed in (option cookie), or read the data export.");
}
