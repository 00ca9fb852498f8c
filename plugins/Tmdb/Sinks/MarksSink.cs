using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Sinks;

/// <summary>Puts films and series on the watchlist or among the favourites, and takes them off.</summary>
internal sealed class MarksSink(TmdbClient client, bool isWatchlist) : AccountSink(client, IdSchemes.TmdbMovie, IdSchemes.TmdbTv)
{
    /// <summary>Other lists than the watchlist are not written here, and say nothing of it.</summary>
    protected override DesiredItem Narrow(DesiredItem desire)
        => isWatchlist && desire.Item.Lists is { } lists && lists.Any(l => l.List != ListEntry.Watchlist)
            ? desire with { Item = desire.Item with { Lists = [.. lists.Where(l => l.List == ListEntry.Watchlist)] } }
            : desire;

    protected override async Task WriteAsync(MediaItem? add, MediaItem? remove, CancellationToken cancellationToken)
    {
        var item = add ?? remove!;
        var id = item.Ids.First(i => i.Scheme is IdSchemes.TmdbMovie or IdSchemes.TmdbTv);
        var body = new TmdbMarkBody
        {
            MediaType = id.Scheme == IdSchemes.TmdbMovie ? "movie" : "tv",
            MediaId = TmdbIds.Number(id) ?? throw new PluginException(ErrorKind.ItemRejected, $"{id} is no id of TMDB: it is not a number."),
            Watchlist = isWatchlist ? add is not null : null,
            Favorite = isWatchlist ? null : add is not null,
        };
        var account = await Client.AccountPathAsync(cancellationToken);
        await Client.WriteAsync(HttpMethod.Post, $"{account}/{(isWatchlist ? TmdbLists.Watchlist : TmdbLists.Favourite)}", body, TmdbJson.Default.TmdbMarkBody, cancellationToken);
    }
}
