using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>Addresses of pictures as elements; pictures in files are found by readers without being named.</summary>
internal static class PictureFields
{
    public static NfoField Thumbs { get; } = new(["thumb"], item =>
    {
        var nodes = Addresses(item).Where(a => a.Art.Role != Artwork.Background)
            .Select(a => new NfoNode("thumb", a.Url).With("aspect", Aspect(a.Art.Role, item.Kind)).With("language", a.Art.Language)).ToList();
        return nodes.Count == 0 ? null : nodes;
    })
    { KeepsOthers = true };

    public static NfoField Fanart { get; } = new(["fanart"], item =>
    {
        var nodes = Addresses(item).Where(a => a.Art.Role == Artwork.Background).Select(a => new NfoNode("thumb", a.Url).With("language", a.Art.Language)).ToList();
        return nodes.Count == 0 ? null : [new NfoNode("fanart").Add(nodes)];
    })
    { KeepsOthers = true };

    private static IEnumerable<(Artwork Art, string Url)> Addresses(MediaItem item)
        => (item.Artwork ?? []).Select(a => (Art: a, Url: Values.Address(a.Url?.AbsoluteUri)?.AbsoluteUri)).Where(a => a.Url is not null).Select(a => (a.Art, a.Url!)).DistinctBy(a => (ArtworkMap.Role(Aspect(a.Art.Role, item.Kind) ?? ""), a.Item2));

    private static string? Aspect(string role, string kind) => role switch
    {
        Artwork.Logo => "clearlogo",
        "disc" => "discart",
        Artwork.Thumb => kind == ItemKinds.Episode ? "thumb" : "landscape",
        Artwork.Image => Artwork.Poster,
        var other => other,
    };
}
