using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Plugins.Trakt.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Sinks;

/// <summary>Rates films, series, seasons and episodes. What has the same mark is not sent again: that would change its date.</summary>
internal sealed class RatingsSink(TraktClient client) : AccountSink(client, Facets.Ratings, "sync/ratings")
{
    protected override IEnumerable<TraktWriteRow> Adds(MediaItem item, TraktIds ids, TimeZoneInfo zone)
        => (item.Ratings ?? []).Where(r => r.Whose == Rating.OwnMark).Take(1).Select(r => new TraktWriteRow
        {
            Ids = ids,
            Rating = (int)r.To(Scale.Ten).Value,
            RatedAt = r.At is { } at ? TraktTime.Write(at, zone) : null,
        });
}
