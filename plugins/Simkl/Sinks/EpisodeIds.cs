using System.Globalization;
using MediaBridge.Plugins.Simkl.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Sinks;

/// <summary>Names episodes by their series and numbers: Simkl knows them by nothing else, and other services by other series' ids.</summary>
internal static class EpisodeIds
{
    /// <summary>An id of the series, season and number.</summary>
    public const string Scheme = "simkl.place";

    /// <summary>The episode with such an id for each id of its series, and with Simkl's own if the series is in the library; null if it has no series that Simkl could know, or no numbers.</summary>
    public static MediaItem? Placed(MediaItem episode, Library library)
    {
        if (episode.Placement is not { Season: { } season, Number: { } number } placement)
        {
            return null;
        }

        ExternalId[] places =
        [
            .. placement.ParentIds.Where(p => SimklIds.Titles.Contains(p.Scheme, StringComparer.Ordinal)).OrderBy(p => p.Scheme == SimklIds.Show ? 1 : 0)
                .Select(p => new ExternalId(Scheme, string.Create(CultureInfo.InvariantCulture, $"{p}/{season}/{number}"))),
        ];
        ExternalId[] own = library.Find(placement.ParentIds)?.Id is { Scheme: SimklIds.Show } show ? [RowItems.EpisodeId(show, season, number)] : [];
        return places.Length == 0 ? null : episode with { Ids = [.. episode.Ids.Union(own).Union(places)] };
    }
}
