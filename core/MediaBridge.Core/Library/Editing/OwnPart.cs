using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Editing;

/// <summary>Which part of a field is one person's: of personal facets only that person's entries, of others all.</summary>
internal static class OwnPart
{
    /// <summary>Copies what a field of an item says for a person into the body of that person's layer.</summary>
    public static MediaItem Copy(MediaItem from, MediaItem to, string field, string person)
    {
        var by = person.Length == 0 ? null : person;
        bool Mine(string? owner) => owner is null || string.Equals(owner, by, StringComparison.Ordinal);
        switch (field)
        {
            case "tags":
                return to with { Tags = [.. (from.Tags ?? []).Where(t => Mine(t.By)).Select(t => t with { By = by })] };
            case "lists":
                return to with { Lists = [.. (from.Lists ?? []).Where(l => Mine(l.By)).Select(l => l with { By = by })] };
            case "watches":
                return to with { Watches = [.. (from.Watches ?? []).Where(w => Mine(w.By)).Select(w => w with { By = by })] };
            case "note":
                return to with { Note = from.Note is { } note ? note with { By = by } : null };
            case "favourite":
                return to with { Favourite = from.Favourite is { } favourite ? favourite with { By = by } : null };
        }

        if (!field.StartsWith(ItemFields.RatingPrefix, StringComparison.Ordinal))
        {
            var known = ItemFields.Find(field)!;
            return known.Set(to, known.Get(from));
        }

        bool IsIt(Rating rating) => string.Equals(ItemFields.RatingField(rating), field, StringComparison.Ordinal);
        var isOwn = string.Equals(field, ItemFields.RatingPrefix + Rating.OwnMark, StringComparison.Ordinal);
        var ratings = (from.Ratings ?? []).Where(IsIt).Where(r => !isOwn || Mine(r.By)).Select(r => isOwn ? r with { By = by } : r);
        return to with { Ratings = [.. (to.Ratings ?? []).Where(r => !IsIt(r)), .. ratings] };
    }
}
