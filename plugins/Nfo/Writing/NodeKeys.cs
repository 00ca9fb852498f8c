using MediaBridge.Plugins.Nfo.Reading;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>Tells which element of a file an element to be written stands for.</summary>
internal static class NodeKeys
{
    /// <summary>Keys of elements of one parent and field.</summary>
    public static List<string> Of(IReadOnlyList<NfoElement> elements)
        => Numbered(elements, e => e.Name, e => Key(e.Name, e.Attribute, e.Text, Actor(e.TextOf("name"), e.TextOf("type"))));

    /// <inheritdoc cref="Of(IReadOnlyList{NfoElement})"/>
    public static List<string> Of(IReadOnlyList<NfoNode> nodes)
        => Numbered(nodes, n => n.Name, n => Key(n.Name, a => n.Attributes.Find(p => p.Key == a).Value, n.Text, Actor(n.Children.Find(c => c.Name == "name")?.Text, n.Children.Find(c => c.Name == "type")?.Text)));

    /// <summary>The node as text, without which of its kind is the default.</summary>
    public static string Plain(NfoNode node)
    {
        var plain = new NfoNode(node.Name, node.Text).Add(node.Children.Select(c => c.Attributes.Exists(a => a.Key == "default") ? Without(c) : c).OrderBy(c => c.Name is "rating" or "thumb" ? c.ToText() : "", StringComparer.Ordinal));
        plain.Attributes.AddRange(node.Attributes.Where(a => a.Key != "default"));
        return plain.ToText();

        static NfoNode Without(NfoNode child)
        {
            var copy = new NfoNode(child.Name, child.Text).Add(child.Children);
            copy.Attributes.AddRange(child.Attributes.Where(a => a.Key != "default"));
            return copy;
        }
    }

    private static string Actor(string? name, string? type) => type is null || type.Equals("actor", StringComparison.OrdinalIgnoreCase) ? name ?? "" : $"{name}|{type.ToLowerInvariant()}";

    private static string Key(string name, Func<string, string?> attribute, string text, string? inner) => name switch
    {
        "uniqueid" => attribute("type")?.ToLowerInvariant() ?? "",
        "rating" when attribute("name") is { } site => site.ToLowerInvariant() is "tmdb" ? "themoviedb" : site.ToLowerInvariant(),
        "thumb" => $"{attribute("aspect")}|{text.Trim()}",
        "actor" => inner ?? "",
        "genre" or "tag" or "style" or "country" or "studio" or "director" or "credits" or "writer" or "producer" => text.Trim().ToLowerInvariant(),
        _ => "",
    };

    /// <summary>Streams are the same by their order, single values by their name.</summary>
    private static List<string> Numbered<T>(IReadOnlyList<T> all, Func<T, string> name, Func<T, string> key)
    {
        var streams = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. all.Select(e => name(e) is "video" or "audio" or "subtitle" ? $"{name(e)}|{streams[name(e)] = streams.GetValueOrDefault(name(e)) + 1}" : $"{name(e)}|{key(e)}")];
    }
}
