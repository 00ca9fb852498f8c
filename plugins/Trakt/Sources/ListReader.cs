using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Plugins.Trakt.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Sources;

/// <summary>Reads one list page by page. The headers say how long it is; an empty page is its end, whatever they say.</summary>
internal sealed class ListReader(TraktClient client, ListPart part)
{
    private const int MostPages = 100_000;

    /// <summary>After the read: why it is not all; null if it is.</summary>
    public string? Shortfall { get; private set; }

    public async IAsyncEnumerable<MediaItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<ExternalId>();
        long announced = 0;
        var unread = 0;
        for (var page = 1; page <= MostPages; page++)
        {
            var answer = await client.PageAsync(part.Path, page, TraktJson.Default.Entries, cancellationToken);
            announced = Math.Max(announced, answer.Items ?? 0);
            foreach (var entry in answer.Rows)
            {
                if (EntryMap.Item(entry) is not { } title || part.Make(title, entry) is not { } item)
                {
                    unread++;
                }
                else if (seen.Add(item.Ids[0]))
                {
                    yield return item;
                }
            }

            if (answer.Rows.Count == 0 || page >= (answer.Pages ?? 1))
            {
                break;
            }
        }

        Shortfall = unread > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{unread} entries of {part.Name} have no title with an id, or not what they should say")
            : seen.Count < announced ? string.Create(CultureInfo.InvariantCulture, $"Trakt announced {announced} entries of {part.Name} and listed {seen.Count}") : null;
    }
}
