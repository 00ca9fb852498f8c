using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources;

/// <summary>When something last happened to an item: plays, ratings, files, retrieval.</summary>
internal static class ItemTimes
{
    /// <summary>Whether something happened to it since then. An item that tells no time may have changed: it counts.</summary>
    public static bool IsSince(MediaItem item, DateTimeOffset since)
    {
        var any = false;
        foreach (var time in Times(item))
        {
            any = true;
            if (time >= since)
            {
                return true;
            }
        }

        return !any;
    }

    private static IEnumerable<DateTimeOffset> Times(MediaItem item)
    {
        var events = (item.Watches ?? []).Select(w => w.At).Concat((item.Ratings ?? []).Select(r => r.At)).OfType<EventTime>();

        // A date without a time of day may be any moment of that day.
        foreach (var time in events)
        {
            yield return time.Instant ?? new DateTimeOffset(time.Day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        }

        foreach (var file in (item.Versions ?? []).SelectMany(v => v.Files))
        {
            if (file.Modified is { } modified)
            {
                yield return modified;
            }
        }

        if (item.Provenance?.RetrievedAt is { } retrieved)
        {
            yield return retrieved;
        }
    }
}
