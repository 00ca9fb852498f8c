using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Whose personal facets flow: stamped on reading, filtered for a step that belongs to one person.</summary>
internal static class Persons
{
    /// <summary>Marks personal facets that nobody owns yet as the person's.</summary>
    public static MediaItem Stamp(MediaItem item, string? person)
    {
        if (person is null || !HasPersonal(item))
        {
            return item;
        }

        return item with
        {
            Ratings = item.Ratings?.Select(r => r.By is null && IsOwn(r) ? r with { By = person } : r).ToList(),
            Watches = item.Watches?.Select(w => w.By is null ? w with { By = person } : w).ToList(),
            Lists = item.Lists?.Select(l => l.By is null ? l with { By = person } : l).ToList(),
            Tags = item.Tags?.Select(t => t.By is null ? t with { By = person } : t).ToList(),
            Progress = item.Progress is { By: null } progress ? progress with { By = person } : item.Progress,
            Favourite = item.Favourite is { By: null } favourite ? favourite with { By = person } : item.Favourite,
            Note = item.Note is { By: null } note ? note with { By = person } : item.Note,
        };
    }

    /// <summary>The item without other people's facets; null if nothing else spoke for it.</summary>
    public static MediaItem? For(MediaItem item, string? person)
    {
        if (person is null || !HasPersonal(item))
        {
            return item;
        }

        var kept = item with
        {
            Ratings = Keep(item.Ratings, r => !IsOwn(r) || Mine(r.By, person)),
            Watches = Keep(item.Watches, w => Mine(w.By, person)),
            Lists = Keep(item.Lists, l => Mine(l.By, person)),
            Tags = Keep(item.Tags, t => Mine(t.By, person)),
            Progress = item.Progress is { } p && Mine(p.By, person) ? p : null,
            Favourite = item.Favourite is { } f && Mine(f.By, person) ? f : null,
            Note = item.Note is { } n && Mine(n.By, person) ? n : null,
        };
        return HasAnyPersonalValue(kept) || !HasAnyPersonalValue(item) ? kept : null;
    }

    private static List<T>? Keep<T>(IReadOnlyList<T>? list, Func<T, bool> keep)
    {
        if (list is null)
        {
            return null;
        }

        var kept = list.Where(keep).ToList();
        return kept.Count == 0 && list.Count > 0 ? null : kept;
    }

    private static bool Mine(string? by, string person) => by is null || string.Equals(by, person, StringComparison.Ordinal);

    private static bool IsOwn(Rating rating) => string.Equals(rating.Whose, Rating.OwnMark, StringComparison.Ordinal);

    private static bool HasPersonal(MediaItem item)
        => item.Watches is not null || item.Lists is not null || item.Tags is not null || item.Progress is not null
        || item.Favourite is not null || item.Note is not null || (item.Ratings?.Any(IsOwn) ?? false);

    private static bool HasAnyPersonalValue(MediaItem item)
        => item.Watches is { Count: > 0 } || item.Lists is { Count: > 0 } || item.Tags is { Count: > 0 } || item.Progress is not null
        || item.Favourite is not null || item.Note is not null || (item.Ratings?.Any(IsOwn) ?? false);
}
