using System.Text.Json;
using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>What is different between two forms of an item, field by field.</summary>
internal static class ItemChanges
{
    private const string Ids = "ids";
    private const int LongestText = 200;

    /// <summary>The fields that differ, as JSON.</summary>
    public static IEnumerable<ItemChange> Between(MediaItem before, MediaItem after)
    {
        foreach (var field in ItemFields.All)
        {
            var (old, young) = (field.Get(before), field.Get(after));
            if (!ItemFields.IsSame(old, young) && (Json(field, old), Json(field, young)) is var (left, right) && !string.Equals(left, right, StringComparison.Ordinal))
            {
                yield return new ItemChange(field.Name, left, right);
            }
        }

        var (was, now) = (ByField(before), ByField(after));
        foreach (var name in was.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (left, right) = (was.GetValueOrDefault(name), now.GetValueOrDefault(name));
            if (!string.Equals(left, right, StringComparison.Ordinal))
            {
                yield return new ItemChange(name, left, right);
            }
        }

        if (!before.Ids.SequenceEqual(after.Ids))
        {
            yield return new ItemChange(Ids, Part(new MediaItem { Ids = before.Ids }, Ids), Part(new MediaItem { Ids = after.Ids }, Ids));
        }
    }

    /// <summary>The same for people.</summary>
    public static IReadOnlyList<FieldChange> ForPeople(MediaItem before, MediaItem after)
        => [.. Between(before, after).Select(c => new FieldChange { Path = c.Field, Before = Text(c.Before), After = Text(c.After) })];

    /// <summary>A value of a field as it stands in an item's JSON; null for none.</summary>
    public static string? Json(ItemField field, object? value) => value is null ? null : Part(field.Set(new MediaItem(), value), field.Name);

    private static Dictionary<string, string> ByField(MediaItem item)
        => (item.Ratings ?? []).GroupBy(ItemFields.RatingField, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Part(new MediaItem { Ratings = [.. g] }, "ratings")!, StringComparer.Ordinal);

    /// <summary>Values are written as parts of an item, the only form for which there is code.</summary>
    private static string? Part(MediaItem item, string path)
    {
        using var json = JsonDocument.Parse(item.ToUtf8());
        var part = json.RootElement;
        foreach (var name in path.Split('.'))
        {
            if (!part.TryGetProperty(name, out part))
            {
                return null;
            }
        }

        return part.GetRawText();
    }

    private static string? Text(string? json)
    {
        var text = json is ['"', ..] ? JsonSerializer.Deserialize<string>(json) : json;
        return text is { Length: > LongestText } ? string.Concat(text.AsSpan(0, LongestText), "…") : text;
    }
}
