using MediaBridge.Plugins.Trakt.Api;

namespace MediaBridge.Plugins.Trakt.Sources;

/// <summary>Asks what the history is like now: one request if nothing changed.</summary>
internal sealed class HistoryMarks(TraktClient client)
{
    public async Task<HistoryCursor> ReadAsync(HistoryCursor? before, CancellationToken cancellationToken)
    {
        var activities = await client.AccountAsync("sync/last_activities", TraktJson.Default.TraktActivities, cancellationToken);
        return new HistoryCursor
        {
            Movies = await MarkAsync(HistorySource.Movies, activities.Movies?.WatchedAt, before?.Movies, cancellationToken),
            Episodes = await MarkAsync(HistorySource.Episodes, activities.Episodes?.WatchedAt, before?.Episodes, cancellationToken),
        };
    }

    private async Task<HistoryMark> MarkAsync(string kind, string? changed, HistoryMark? before, CancellationToken cancellationToken)
    {
        if (before is not null && changed is not null && string.Equals(before.Changed, changed, StringComparison.Ordinal))
        {
            return before;
        }

        var head = await client.PageAsync($"sync/history/{kind}", 1, TraktJson.Default.Entries, cancellationToken, size: 1);
        return new HistoryMark { Changed = changed, Count = head.Items, Newest = head.Rows.Count == 0 ? null : head.Rows[0].WatchedAt };
    }
}
