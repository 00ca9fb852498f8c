using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Sinks;

/// <summary>Names episodes by their series and numbers: Simkl knows them by nothing else, and other services by other series' ids.</summary>
internal static class EpisodeIds
{
    /// <summary>An id of the series, season and number.</summary>
    public const string Scheme = "simkl.place";

    /// <summary>The episode with such an id for each id of its series; null if it has no series that Simkl could know, or no numbers.</summary>
    public static MediaItem? Placed(MediaItem episode)
    {
        if (episode.Placement is not { Season: { } season, Number: { } number } placement)
        {
            return null;
        }

        ExternalId[] places =
        [
            .. placement.ParentIds.Where(p => Mapping.SimklIds.Titles.Contains(p.Scheme, StringComparer.Ordinal)).OrderBy(p => p.Scheme == Mapping.SimklIds.Show ? 1 : 0)
                .Select(p => new ExternalId(Scheme, string.Create(CultureInfo.InvariantCulture, $"{p}/{season}/{number}"))),
        ];
        return places.Length == 0 ? null : episode with { Ids = [.. episode.Ids.Union(places)] };
    }
}
