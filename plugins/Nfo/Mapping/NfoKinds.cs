using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>Kinds of items by root element, and the other way round.</summary>
internal static class NfoKinds
{
    /// <summary>A set of films, as TMDB's collections are.</summary>
    public const string Collection = "collection";

    /// <summary>Somebody of cast or crew.</summary>
    public const string Person = "person";

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

    private static readonly (string Root, string Kind)[] ReadOnly = [("set", Collection), (Collection, Collection), (Person, Person)];

    public static string? ToKind(string root) => Array.Find(Pairs, p => p.Root == root).Kind ?? Array.Find(ReadOnly, p => p.Root == root).Kind;

    /// <summary>The root that is written for a kind; null for those that are only read.</summary>
    public static string? ToRoot(string kind) => Array.Find(Pairs, p => p.Kind == kind).Root;
}
