using System.Text.Json.Nodes;
using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common.Collections;

/// <summary>A collection as flat facts; what is not known is left out.</summary>
internal static class CollectionFacts
{
    /// <summary>The facts, without its films.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="image">Address of its poster; null for the one in the web, empty for none.</param>
    /// <param name="backdrop">Address of its background, likewise.</param>
    public static JsonObject Of(CollectionEntry collection, string? image, string? backdrop)
    {
        var to = new JsonObject();
        FlatItem.Text(to, "id", collection.Id?.Value);
        FlatItem.Text(to, "name", collection.Name);
        FlatItem.Text(to, "slug", collection.Slug);
        FlatItem.Text(to, "overview", collection.Overview);
        FlatItem.Text(to, "image", image ?? Address(collection.Poster));
        FlatItem.Text(to, "backdropImage", backdrop ?? Address(collection.Background));
        return to;
    }

    /// <summary>Its films in order: title, name in addresses, year and ids.</summary>
    public static JsonArray Films(CollectionEntry collection) => [.. collection.Members.Select(m => (JsonNode)Film(m))];

    /// <summary>What belongs to it and is not here.</summary>
    public static JsonArray Missing(CollectionEntry collection) => [.. collection.Missing.Select(p => (JsonNode)Part(p))];

    private static JsonObject Film(CollectionMember member)
    {
        var to = new JsonObject();
        FlatItem.Text(to, "title", member.Title.Length > 0 ? member.Title : member.Slug);
        FlatItem.Text(to, "slug", member.Slug);
        FlatItem.Number(to, "releaseYear", member.Year);
        return to;
    }

    private static JsonObject Part(CollectionPart part)
    {
        var to = new JsonObject { ["title"] = part.Title };
        FlatItem.Number(to, "releaseYear", part.Year);
        FlatItem.Text(to, "id", part.Id?.ToString());
        return to;
    }

    private static string? Address(Artwork? picture) => ItemFacts.IsWeb(picture?.Url) ? picture!.Url!.AbsoluteUri : null;
}
