using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Plugins.Trakt.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Sources;

/// <summary>Titles that were watched since a mark, with all their plays.</summary>
internal sealed class HistoryChanges(TraktClient client, string kind)
{
    /// <summary>So many changed titles are asked one by one; with more, a whole read costs less.</summary>
    private const int FewTitles = 50;

    /// <summary>The titles; null if it is not proven that these are all, or if they are many: then everything is to be read.</summary>
    public async Task<IReadOnlyList<MediaItem>?> FindAsync(HistoryMark was, HistoryMark now, CancellationToken cancellationToken)
    {
        if (was.Count is not { } before || now.Count is not { } after || after < before || TraktTime.Read(was.Newest) is not { } newest)
        {
            return null;
        }

        // Everything watched after the newest play that was known; what was entered for an earlier time does not come, and does not add up then.
        var path = $"sync/history/{kind}?start_at={TraktTime.Write(newest.AddMilliseconds(1))}";
        var most = Math.Max(FewTitles, after / TraktClient.PageSize);
        var titles = new Dictionary<ExternalId, MediaItem>();
        var plays = new HashSet<long>();
        for (var page = 1; ; page++)
        {
            var answer = await client.PageAsync(path, page, TraktJson.Default.Entries, cancellationToken);
            foreach (var entry in answer.Rows)
            {
                if (EntryMap.Item(entry) is not { } item || NumberOf(item) is null || entry.Id is not { } id)
                {
                    return null;
                }

                plays.Add(id);
                titles.TryAdd(item.Ids[0], item);
            }

            if (titles.Count > most)
            {
                return null;
            }

            if (answer.Rows.Count == 0 || page >= (answer.Pages ?? 1))
            {
                return before + plays.Count == after ? [.. titles.Values] : null;
            }
        }
    }

    public async IAsyncEnumerable<MediaItem> PlaysAsync(IReadOnlyList<MediaItem> titles, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var title in titles)
        {
            for (var page = 1; ; page++)
            {
                var answer = await client.PageAsync($"sync/history/{kind}/{NumberOf(title)}", page, TraktJson.Default.Entries, cancellationToken);
                foreach (var entry in answer.Rows)
                {
                    yield return (EntryMap.Item(entry) ?? title) with { Watches = [MarkMap.Play(entry)] };
                }

                if (answer.Rows.Count == 0 || page >= (answer.Pages ?? 1))
                {
                    break;
                }
            }
        }
    }

    private static string? NumberOf(MediaItem item) => item.Id(TraktSchemes.Of(item.Kind).Trakt)?.Value;
}
