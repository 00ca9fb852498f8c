using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Sinks;

/// <summary>Rates films, series and episodes.</summary>
internal sealed class RatingsSink(TmdbClient client) : AccountSink(client, IdSchemes.TmdbMovie, IdSchemes.TmdbTv, IdSchemes.TmdbEpisode)
{
    protected override Task WriteAsync(MediaItem? add, MediaItem? remove, CancellationToken cancellationToken)
    {
        var path = $"{Path(add ?? remove!)}/rating";
        return add?.Ratings is [var rating, ..]
            ? Client.WriteAsync(HttpMethod.Post, path, new TmdbRatingBody { Value = rating.To(OwnScale.Scale).Value }, TmdbJson.Default.TmdbRatingBody, cancellationToken)
            : Client.WriteAsync(HttpMethod.Delete, path, null, TmdbJson.Default.TmdbRatingBody, cancellationToken);
    }

    private static string Path(MediaItem item)
    {
        if (Number(item.Ids, IdSchemes.TmdbMovie) is { } movie)
        {
            return $"movie/{movie}";
        }

        if (Number(item.Ids, IdSchemes.TmdbTv) is { } series)
        {
            return $"tv/{series}";
        }

        return item.Placement is { Season: { } season, Number: { } number } placement && Number(placement.ParentIds, IdSchemes.TmdbTv) is { } show
            ? $"tv/{show}/season/{TmdbClient.Text(season)}/episode/{TmdbClient.Text(number)}"
            : throw new PluginException(ErrorKind.ItemRejected, $"{item}: TMDB rates an episode by the id of its series, season and number, and they are not known.");
    }

    private static string? Number(IReadOnlyList<ExternalId> ids, string scheme)
        => ids.Where(id => id.Scheme == scheme).Select(TmdbIds.Number).FirstOrDefault(n => n is not null) is { } number ? TmdbClient.Text(number) : null;
}
