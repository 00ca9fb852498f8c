using MediaBridge.Plugins.Serializd.Api;
using MediaBridge.Plugins.Serializd.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Serializd.Sources;

/// <summary>The account's lists of series, as addresses name them, and what being on one means.</summary>
internal static class ShowLists
{
    public const string Watched = "watchedpage_v2";
    public const string Watchlist = "watchlistpage_v2";

    public static MediaItem AsWatched(MediaItem item, SerializdListed listed) => item with { Watches = [new Watch()] };

    public static MediaItem AsListed(MediaItem item, SerializdListed listed) => item with { Lists = [new ListEntry { List = ListEntry.Watchlist, At = SerializdItems.Time(listed.DateAdded) }] };
}
