using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Sinks;

/// <summary>Puts films, series, seasons and episodes on the watchlist, and takes them off.</summary>
internal sealed class WatchlistSink(TraktClient client) : AccountSink(client, Facets.Lists, "sync/watchlist")
{
    protected override IEnumerable<TraktWriteRow> Adds(MediaItem item, TraktIds ids, TimeZoneInfo zone) => [new TraktWriteRow { Ids = ids }];

    /// <summary>Other lists than the watchlist are not written here, and say nothing of it.</summary>
    protected override DesiredItem? Narrow(DesiredItem desire, out string? reason)
    {
        var lists = desire.Item.Lists;
        reason = lists is { Count: > 0 } && lists.All(l => l.List != ListEntry.Watchlist) && desire.Op != DesiredOp.Set ? "it is on other lists than the watchlist" : null;
        return reason is not null ? null
            : lists is null ? desire
            : desire with { Item = desire.Item with { Lists = [.. lists.Where(l => l.List == ListEntry.Watchlist)] } };
    }
}
