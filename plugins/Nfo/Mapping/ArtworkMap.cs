using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>Reads addresses of pictures. Paths in <c>art</c> are those of the server that wrote them and are left out.</summary>
internal static class ArtworkMap
{
    private const int Most = 200;

    public static IReadOnlyList<Artwork>? Read(NfoElement root)
    {
        var art = new List<Artwork>();
        foreach (var thumb in root.All("thumb").Where(t => !string.Equals(t.Attribute("type"), "season", StringComparison.OrdinalIgnoreCase)))
        {
            // No aspect means poster; for an episode it is a still.
            Add(thumb.Attribute("aspect") ?? (root.Name == "episodedetails" ? "thumb" : "poster"), thumb.Text, thumb.Attribute("language"));
        }

        foreach (var fanart in root.All("fanart"))
        {
            var address = fanart.Attribute("url") ?? "";
            foreach (var thumb in fanart.All("thumb"))
            {
                Add("fanart", Values.Address(thumb.Text) is null ? address + thumb.Text : thumb.Text, thumb.Attribute("language"));
            }
        }

        foreach (var picture in root.All("art").SelectMany(a => a.Children))
        {
            Add(picture.Name, picture.Text, language: null);
        }

        return art.Count == 0 ? null : art;

        void Add(string aspect, string text, string? language)
        {
            if (Values.Address(text) is { } url && art.Count < Most && Role(aspect.ToLowerInvariant()) is { } role && !art.Exists(a => a.Url == url && a.Role == role))
            {
                art.Add(new Artwork { Role = role, Url = url, Language = language });
            }
        }
    }

    /// <summary>Pictures that are named by a path and not by an address.</summary>
    public static IEnumerable<(string Role, string Path)> Paths(NfoElement root)
        => root.All("thumb").Where(t => t.Attribute("type") is null).Select(t => (Role: Role((t.Attribute("aspect") ?? (root.Name == "episodedetails" ? "thumb" : "poster")).ToLowerInvariant()), t.Text))
            .Concat(root.All("fanart").SelectMany(f => f.All("thumb")).Select(t => (Role: Role("fanart"), t.Text)))
            .Concat(root.All("art").SelectMany(a => a.Children).Select(c => (Role: Role(c.Name), c.Text)))
            .Concat(root.All("coverart").SelectMany(c => c.Children.Count > 0 ? c.Children : [c]).Select(c => (Role: Role("poster"), c.Text)))
            .Where(p => p.Role is not null && p.Text.Length is > 0 and < 1000 && !p.Text.Contains("://", StringComparison.Ordinal))
            .Select(p => (p.Role!, p.Text));

    /// <summary>The role that an aspect means; null for pictures of something else, such as a set.</summary>
    public static string? Role(string aspect) => aspect switch
    {
        "poster" or "thumb.poster" => Artwork.Poster,
        "fanart" or "background" or "backdrop" => Artwork.Background,
        "banner" => Artwork.Banner,
        "clearlogo" or "logo" => Artwork.Logo,
        "landscape" or "thumb" => Artwork.Thumb,
        "discart" or "disc" => "disc",
        "set.poster" => "collection.poster",
        "set.fanart" or "set.background" => "collection.background",
        _ when aspect.StartsWith("set.", StringComparison.Ordinal) => null,
        _ => aspect,
    };
}
