using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Mapping;

/// <summary>Where an episode belongs.</summary>
internal static class EpisodeMap
{
    public static Placement Place(TmdbEpisode episode, MediaItem? series) => new()
    {
        ParentIds = series?.Ids ?? (episode.ShowId is > 0 ? [TmdbIds.Series(episode.ShowId.Value)] : []),
        ParentTitle = Values.Text(series?.Title),
        Season = episode.SeasonNumber,
        Number = episode.EpisodeNumber,
        AirDate = Values.Date(episode.AirDate),
    };

    /// <summary>An episode of a list.</summary>
    public static MediaItem Bare(TmdbEpisode episode) => new()
    {
        Kind = ItemKinds.Episode,
        Title = Values.Text(episode.Name) ?? "",
        Year = Values.Date(episode.AirDate)?.Year,
        Ids = [TmdbIds.Episode(episode.Id)],
        Placement = Place(episode, null),
    };
}
