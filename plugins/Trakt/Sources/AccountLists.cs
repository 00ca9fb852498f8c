using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Plugins.Trakt.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Sources;

/// <summary>The lists that every account has, and those that it made.</summary>
internal static class AccountLists
{
    private static readonly string[] Kinds = ["movies", "shows", "seasons", "episodes"];

    public static ListSource Ratings(TraktClient client) => new(
        client,
        item => item.Ratings?[0].At?.Instant,
        [.. Kinds.Select(k => new ListPart($"ratings of {k}", $"sync/ratings/{k}", (item, entry) => MarkMap.Rating(entry) is { } mark ? item with { Ratings = [mark] } : null))]);

    public static ListSource Watchlist(TraktClient client) => new(
        client,
        item => item.Lists?[0].At?.Instant,
        [.. Kinds.Select(k => new ListPart($"the watchlist of {k}", $"sync/watchlist/{k}", (item, entry) => item with { Lists = [MarkMap.Place(entry, ListEntry.Watchlist)] }))]);

    public static ListSource Collection(TraktClient client)
    {
        string[] kinds = ["movies", "episodes"];
        return new ListSource(
            client,
            null,
            [.. kinds.Select(k => new ListPart($"the collection of {k}", $"sync/collection/{k}?extended=metadata", (item, entry) => item with { Versions = [MarkMap.Copy(entry)] }))]);
    }

    public static ListSource Own(ListsOptions options, TraktClient client) => new(client, stop => OwnAsync(options, client, stop), item => item.Lists?[0].At?.Instant);

    private static async IAsyncEnumerable<ListPart> OwnAsync(ListsOptions options, TraktClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wanted = (options.Lists ?? []).ToList();
        var all = wanted.Count == 0;
        for (var page = 1; ; page++)
        {
            var answer = await client.PageAsync($"users/{options.User}/lists", page, TraktJson.Default.Lists, cancellationToken);
            foreach (var list in answer.Rows)
            {
                if (list.Ids is not { Trakt: > 0 and var number, Slug: { Length: > 0 } slug })
                {
                    throw new PluginException(ErrorKind.ServiceChanged, $"Trakt gives no id for the list '{list.Name}'.");
                }

                if (wanted.RemoveAll(w => Is(list, slug, w)) > 0 || all)
                {
                    yield return Part(options.User, list.Name, slug, number);
                }
            }

            if (answer.Rows.Count == 0 || page >= (answer.Pages ?? 1))
            {
                break;
            }
        }

        if (wanted.Count > 0)
        {
            throw new PluginException(ErrorKind.Configuration, options.User == "me" ? $"The account has no list '{wanted[0]}'." : $"'{options.User}' has no list '{wanted[0]}'.", "Correct the option lists: it takes names and slugs of lists.");
        }
    }

    private static bool Is(TraktList list, string slug, string name)
        => string.Equals(slug, name, StringComparison.OrdinalIgnoreCase) || string.Equals(list.Name, name, StringComparison.OrdinalIgnoreCase);

    private static ListPart Part(string user, string? name, string slug, long number) => new(
        $"the list {slug}",
        $"users/{user}/lists/{TraktClient.Text(number)}/items/movie,show,season,episode",
        (item, entry) => item with { Lists = [MarkMap.Place(entry, slug, EntryMap.Text(name))] });
}
