using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>Kinds of items by root element, and the other way round.</summary>
internal static class NfoKinds
{
    private static readonly (string Root, string Kind)[] Pairs =
    [
        ("movie", ItemKinds.Movie),
        ("tvshow", ItemKinds.Series),
        ("season", ItemKinds.Season),
        ("episodedetails", ItemKinds.Episode),
        ("musicvideo", ItemKinds.MusicVideo),
        ("artist", ItemKinds.Artist),
        ("album", ItemKinds.Album),
    ];

    public static string? ToKind(string root) => Array.Find(Pairs, p => p.Root == root).Kind;

    public static string? ToRoot(string kind) => Array.Find(Pairs, p => p.Kind == kind).Root;
}
