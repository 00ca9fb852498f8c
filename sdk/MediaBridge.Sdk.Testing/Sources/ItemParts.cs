using System.Collections;
using System.Reflection;

namespace MediaBridge.Sdk.Testing;

/// <summary>Looks at the facets of an item.</summary>
internal static class ItemParts
{
    private static readonly Dictionary<string, PropertyInfo> Properties = typeof(MediaItem).GetProperties()
        .Select(p => (Facet: typeof(Facets).GetField(p.Name)?.GetValue(null) as string, Property: p))
        .Where(p => p.Facet is not null && p.Property.Name != nameof(MediaItem.Ids))
        .ToDictionary(p => p.Facet!, p => p.Property, StringComparer.Ordinal);

    /// <summary>The facets that an item speaks of; <c>ids</c> if it has more than its source's own.</summary>
    public static IEnumerable<(string Facet, bool IsEmpty)> FacetsOf(MediaItem item)
    {
        if (item.Ids.Count > 1)
        {
            yield return (Facets.Ids, false);
        }

        foreach (var (facet, property) in Properties)
        {
            if (property.GetValue(item) is { } value)
            {
                yield return (facet, value is ICollection { Count: 0 });
            }
        }
    }

    /// <summary>Whether two items say the same of a facet.</summary>
    public static bool AreEqual(string facet, MediaItem left, MediaItem right)
        => string.Equals(facet, Facets.Ids, StringComparison.Ordinal)
            ? left.Ids.SequenceEqual(right.Ids)
            : Text(Properties[facet].GetValue(left)) == Text(Properties[facet].GetValue(right));

    /// <summary>The single values of two rows of one item that contradict each other, in words; null if none does.</summary>
    public static string? Contradiction(MediaItem left, MediaItem right)
    {
        foreach (var property in typeof(MediaItem).GetProperties().Where(p => p.SetMethod is not null && p.Name is not (nameof(MediaItem.Provenance) or nameof(MediaItem.Extras))))
        {
            var (a, b) = (property.GetValue(left), property.GetValue(right));
            var isSingle = property.PropertyType == typeof(string) || a is not (IEnumerable or null);
            if (isSingle && a is not (null or "") && b is not (null or "") && !string.Equals(Some.JsonOf(a).GetRawText(), Some.JsonOf(b).GetRawText(), StringComparison.Ordinal))
            {
                return $"{property.Name} is {Short(a)} and {Short(b)}";
            }
        }

        return null;
    }

    /// <summary>Whether somebody stamped a personal facet.</summary>
    public static string? Stamped(MediaItem item)
        => item.Ratings?.FirstOrDefault(r => r.By is not null) is not null ? Facets.Ratings
            : item.Watches?.FirstOrDefault(w => w.By is not null) is not null ? Facets.Watches
            : item.Progress?.By is not null ? Facets.Progress
            : item.Favourite?.By is not null ? Facets.Favourite
            : item.Lists?.FirstOrDefault(l => l.By is not null) is not null ? Facets.Lists
            : item.Tags?.FirstOrDefault(t => t.By is not null) is not null ? Facets.Tags
            : item.Note?.By is not null ? Facets.Note
            : null;

    private static string Text(object? value) => value is null ? "" : Some.JsonOf(value).GetRawText();

    private static string Short(object value)
    {
        var text = Some.JsonOf(value).GetRawText();
        return text.Length <= 60 ? text : text[..60] + "…";
    }
}
