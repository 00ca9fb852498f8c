using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Plugins.JustWatch.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.JustWatch.Sources;

/// <summary>Reads the account's watchlist. It has no resume points: a cursor of the service is a place in a list whose entries move.</summary>
internal sealed class WatchlistSource(JustWatchClient client) : ISource
{
    private const string Size = "s718";

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (seen, nameless) = (new HashSet<ExternalId>(), 0);
        string? cursor = null;
        while (true)
        {
            var page = await client.WatchlistAsync(Queries.MostTitles, cursor, cancellationToken);
            var nodes = JustWatchClient.Nodes(page);
            foreach (var node in nodes)
            {
                if (TitleMap.Full(node, Size) is not { } item)
                {
                    nameless++;
                }
                else if (seen.Add(item.Ids[0]))
                {
                    yield return item with { Lists = [new ListEntry { List = ListEntry.Watchlist, At = Time(node.WatchlistEntryV2?.CreatedAt) }] };
                }
            }

            var next = page.PageInfo is { HasNextPage: true, EndCursor: { Length: > 0 } end } ? end : null;
            if (next is null || next == cursor || nodes.Count == 0)
            {
                var all = page.TotalCount ?? 0;
                var isAll = nameless == 0 && seen.Count >= all && page.PageInfo?.HasNextPage != true;
                yield return SourceElement.End(isAll, isAll ? null : string.Create(CultureInfo.InvariantCulture, $"JustWatch announced {all} titles and listed {seen.Count}{(nameless == 0 ? "" : $", and {nameless} without a name")}"));
                yield break;
            }

            cursor = next;
        }
    }

    private static EventTime? Time(string? text)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? new EventTime(time) : null;
}
