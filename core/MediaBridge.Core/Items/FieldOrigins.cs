using MediaBridge.Core.Library;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Items;

/// <summary>Notes which step of a run gave a field its value (<see cref="Provenance.Fields"/>).</summary>
/// <remarks>Items are changed with <c>with</c>: a facet that a step left alone is the same object as before, so that comparing references finds almost all that did not change.</remarks>
internal static class FieldOrigins
{
    /// <summary>What a step made of an item, with the fields that it changed marked as its own.</summary>
    public static MediaItem Note(MediaItem before, MediaItem after, string step)
    {
        if (ReferenceEquals(before, after))
        {
            return after;
        }

        var known = after.Provenance?.Fields ?? before.Provenance?.Fields;
        var fields = (Dictionary<string, string>?)null;
        Compare(ItemFields.Own, before, after, Mark);
        if (!ReferenceEquals(before.Description, after.Description))
        {
            Compare(ItemFields.Described, before, after, Mark);
        }

        if (!ReferenceEquals(before.Ratings, after.Ratings))
        {
            Ratings(before.Ratings ?? [], after.Ratings ?? [], Mark);
        }

        var result = (IReadOnlyDictionary<string, string>?)fields ?? known;
        return ReferenceEquals(after.Provenance?.Fields, result) ? after : after with { Provenance = (after.Provenance ?? new Provenance()) with { Fields = result } };

        void Mark(string field, bool isThere)
        {
            fields ??= known is null ? new(StringComparer.Ordinal) : new(known, StringComparer.Ordinal);
            if (isThere)
            {
                fields[field] = step;
            }
            else
            {
                fields.Remove(field);
            }
        }
    }

    /// <summary>An item that was joined of two, with the fields that only the second had marked as what gave them there.</summary>
    public static MediaItem Joined(MediaItem first, MediaItem second, MediaItem joined)
    {
        var fields = new Dictionary<string, string>(joined.Provenance?.Fields ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var field in ItemFields.All.Where(f => f.Get(first) is null && f.Get(second) is not null).Select(f => f.Name).Concat(OnlyOf(second, first)))
        {
            fields[field] = Of(second, field);
        }

        return fields.Count == (joined.Provenance?.Fields?.Count ?? 0) ? joined : joined with { Provenance = (joined.Provenance ?? new Provenance()) with { Fields = fields } };
    }

    private static IEnumerable<string> OnlyOf(MediaItem item, MediaItem other)
    {
        var known = (other.Ratings ?? []).Select(ItemFields.RatingField).ToHashSet(StringComparer.Ordinal);
        return (item.Ratings ?? []).Select(ItemFields.RatingField).Where(f => !known.Contains(f));
    }

    /// <summary>The item without the notes, as everything but the library gets it.</summary>
    public static MediaItem Without(MediaItem item)
    {
        if (item.Provenance is not { Fields: not null } provenance)
        {
            return item;
        }

        var bare = provenance with { Fields = null };
        return item with { Provenance = bare == new Provenance() ? null : bare };
    }

    /// <summary>Where a field of an item came from: the step that gave it, or the item's origin.</summary>
    public static string Of(MediaItem item, string field) => item.Provenance?.Fields?.GetValueOrDefault(field) ?? item.Provenance?.Origin ?? "";

    private static void Compare(IReadOnlyList<ItemField> fields, MediaItem before, MediaItem after, Action<string, bool> mark)
    {
        foreach (var field in fields)
        {
            var value = field.Get(after);
            if (!ItemFields.IsSame(field.Get(before), value))
            {
                mark(field.Name, value is not null);
            }
        }
    }

    private static void Ratings(IReadOnlyList<Rating> before, IReadOnlyList<Rating> after, Action<string, bool> mark)
    {
        foreach (var rating in after.Where(r => !before.Contains(r)))
        {
            mark(ItemFields.RatingField(rating), true);
        }

        var kept = after.Select(ItemFields.RatingField).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in before.Select(ItemFields.RatingField).Where(f => !kept.Contains(f)))
        {
            mark(gone, false);
        }
    }
}
