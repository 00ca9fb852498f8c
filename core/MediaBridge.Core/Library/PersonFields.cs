using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>Lays what a person decided over what sources say. Of facets that are one person's, other people's stay as they are.</summary>
internal static class PersonFields
{
    /// <summary>The item with the fields that the person's layer holds.</summary>
    public static MediaItem Over(MediaItem item, Layer person)
    {
        foreach (var name in person.Held)
        {
            item = Over(item, person, name);
        }

        return item;
    }

    private static MediaItem Over(MediaItem item, Layer person, string field)
    {
        var by = person.Key.Length == 0 ? null : person.Key;
        var body = person.Body;
        switch (field)
        {
            case "watches":
                return item with { Watches = Others(item.Watches, body.Watches, w => w.By, by) };
            case "lists":
                return item with { Lists = Others(item.Lists, body.Lists, l => l.By, by) };
            case "tags":
                return item with { Tags = Others(item.Tags, body.Tags, t => t.By, by) };
            case ItemFields.RatingPrefix + Rating.OwnMark:
                return item with { Ratings = Others(item.Ratings, body.Ratings, r => r.By, by, r => string.Equals(r.Whose, Rating.OwnMark, StringComparison.Ordinal)) };
            default:
                if (field.StartsWith(ItemFields.RatingPrefix, StringComparison.Ordinal))
                {
                    bool IsIt(Rating r) => string.Equals(ItemFields.RatingField(r), field, StringComparison.Ordinal);
                    return item with { Ratings = [.. (body.Ratings ?? []).Where(IsIt), .. (item.Ratings ?? []).Where(r => !IsIt(r))] };
                }

                return ItemFields.Find(field) is { } known ? known.Set(item, known.Get(body)) : item;
        }
    }

    private static List<T> Others<T>(IReadOnlyList<T>? told, IReadOnlyList<T>? decided, Func<T, string?> byOf, string? by, Func<T, bool>? concerns = null)
        => [.. (decided ?? []).Where(v => concerns is null || concerns(v)), .. (told ?? []).Where(v => (concerns is not null && !concerns(v)) || !(byOf(v) is not { } owner || string.Equals(owner, by, StringComparison.Ordinal)))];
}
