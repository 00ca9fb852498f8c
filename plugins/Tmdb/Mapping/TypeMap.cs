using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Mapping;

/// <summary>What a title is more closely: TMDB says it by genre, by type of series, and by a mark for videos.</summary>
internal static class TypeMap
{
    public static IReadOnlyList<string> Of(TmdbDetails details)
    {
        var genres = (details.Genres ?? []).Select(g => g.Id).ToHashSet();
        (string Type, bool Is)[] all =
        [
            (Description.TvMovie, genres.Contains(10770)),
            (Description.Miniseries, details.Type is "Miniseries"),
            (Description.Video, details.Video == true || details.Type is "Video"),
            (Description.Documentary, genres.Contains(99) || details.Type is "Documentary"),
            (Description.Animation, genres.Contains(16)),
        ];
        return [.. all.Where(t => t.Is).Select(t => t.Type)];
    }
}
