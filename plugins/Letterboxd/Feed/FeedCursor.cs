using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Feed;

/// <summary>What a feed held when it was read: the next read gives what is new or changed, and notices when more came than the feed shows.</summary>
internal sealed record FeedCursor
{
    private const int KeptEntries = 10;

    /// <summary>Beginnings of the fingerprints of its films, by their first ids.</summary>
    public required IReadOnlyDictionary<string, string> Films { get; init; }

    /// <summary>Its newest entries. Some, because one may be deleted.</summary>
    public required IReadOnlyList<string> Newest { get; init; }

    public static FeedCursor Of(IEnumerable<MediaItem> items, IEnumerable<string> entries) => new()
    {
        Films = new SortedDictionary<string, string>(items.ToDictionary(i => i.Ids[0].ToString(), Mark, StringComparer.Ordinal), StringComparer.Ordinal),
        Newest = [.. entries.Take(KeptEntries)],
    };

    /// <summary>Reads a cursor; null if it is none, which reads everything.</summary>
    public static FeedCursor? Parse(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize(text, FeedCursorJson.Default.FeedCursor);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether a film is new, or says something new.</summary>
    public bool IsNew(MediaItem item) => Films.GetValueOrDefault(item.Ids[0].ToString()) != Mark(item);

    /// <summary>Whether none of what was newest then is in a feed: between then and its oldest entry, others may have come and gone.</summary>
    public bool IsOutOfSight(IReadOnlyList<string> entries) => Newest.Count > 0 && entries.Count > 0 && !Newest.Any(entries.Contains);

    public override string ToString() => JsonSerializer.Serialize(this, FeedCursorJson.Default.FeedCursor);

    private static string Mark(MediaItem item) => item.Fingerprint()[..12];
}
