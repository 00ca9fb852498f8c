using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Sinks;

/// <summary>The list that is written: found by slug or name, and made when something is to be put on it.</summary>
internal sealed class ListTarget(ListOptions options, TraktClient client)
{
    /// <summary>Finds it; null if the account has none of that name.</summary>
    public async Task<TraktList?> FindAsync(CancellationToken cancellationToken)
    {
        for (var page = 1; ; page++)
        {
            var answer = await client.PageAsync("users/me/lists", page, TraktJson.Default.Lists, cancellationToken);
            if (answer.Rows.FirstOrDefault(Is) is { } list)
            {
                return list;
            }

            if (answer.Rows.Count == 0 || page >= (answer.Pages ?? 1))
            {
                return null;
            }
        }
    }

    /// <summary>Where its entries are; it is made first if need be. A list that was made before a kill is found again by its name.</summary>
    public async Task<string> PathAsync(CancellationToken cancellationToken)
    {
        var list = await FindAsync(cancellationToken) ?? await client.CreateListAsync(new TraktNewList { Name = options.List, Privacy = options.Privacy }, cancellationToken);
        return list.Ids?.Trakt is > 0 and var number
            ? $"users/me/lists/{TraktClient.Text(number)}/items"
            : throw new PluginException(ErrorKind.ServiceChanged, $"Trakt gives no id for the list '{list.Name}'.");
    }

    private bool Is(TraktList list)
        => string.Equals(list.Ids?.Slug, options.List, StringComparison.OrdinalIgnoreCase) || string.Equals(list.Name, options.List, StringComparison.OrdinalIgnoreCase);
}
