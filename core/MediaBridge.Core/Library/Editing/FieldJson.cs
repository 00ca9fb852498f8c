using System.Text;
using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Editing;

/// <summary>Fields as they stand in the history: JSON, the same as in an item.</summary>
internal static class FieldJson
{
    /// <summary>The item with a field as the history had it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="field">Name of the field; ids are left as they are.</param>
    /// <param name="json">Its value; null for none.</param>
    public static MediaItem Set(MediaItem item, string field, string? json)
    {
        if (field.StartsWith(ItemFields.RatingPrefix, StringComparison.Ordinal))
        {
            var others = (item.Ratings ?? []).Where(r => !string.Equals(ItemFields.RatingField(r), field, StringComparison.Ordinal));
            return item with { Ratings = [.. others, .. json is null ? [] : Parse("ratings", json).Ratings ?? []] };
        }

        return ItemFields.Find(field) is not { } known ? item : known.Set(item, json is null ? null : known.Get(Parse(field, json)));
    }

    private static MediaItem Parse(string path, string json)
    {
        var names = path.Split('.');
        var text = new StringBuilder();
        foreach (var name in names)
        {
            text.Append("{\"").Append(name).Append("\":");
        }

        return MediaItem.Parse(Encoding.UTF8.GetBytes(text.Append(json).Append('}', names.Length).ToString()));
    }
}
