using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>Kinds of items by root element.</summary>
internal static class NfoKinds
{
    public static string? ToKind(string root) => root switch
    {
        "movie" => ItemKinds.Movie,
        "tvshow" => ItemKinds.Series,
        "season" => ItemKinds.Season,
        "episodedetails" => ItemKinds.Episode,
        "musicvideo" => ItemKinds.MusicVideo,
        "artist" => ItemKinds.Artist,
        "album" => ItemKinds.Album,
        _ => null,
    };
}
