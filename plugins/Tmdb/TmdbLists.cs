using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb;

/// <summary>The lists that every account has, and what stands on them.</summary>
internal static class TmdbLists
{
    public const string Rated = "rated";
    public const string Watchlist = "watchlist";
    public const string Favourite = "favorite";

    /// <summary>The account's own mark beside the average one.</summary>
    public static MediaItem AsRated(MediaItem item, TmdbTitle title)
    {
        Rating?[] all = [OwnScale.Of(title.Rating), Values.SiteRating(title.VoteAverage, title.VoteCount)];
        return item with { Ratings = [.. all.OfType<Rating>()] };
    }

    public static MediaItem AsWanted(MediaItem item, TmdbTitle title) => item with { Lists = [new ListEntry { List = ListEntry.Watchlist }] };

    public static MediaItem AsFavourite(MediaItem item, TmdbTitle title) => item with { Favourite = true };
}
