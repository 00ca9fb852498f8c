using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Films;

/// <summary>The entries of a film as an extra of its item: no facet holds a mark, tags and a review for each play.</summary>
internal static class EntryExtras
{
    public const string Key = "letterboxd.entries";

    /// <summary>The extras of a film with these entries; null if there are none.</summary>
    public static IReadOnlyDictionary<string, JsonElement>? Of(IReadOnlyList<LogEntry> entries)
        => entries.Count == 0 ? null : new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [Key] = JsonSerializer.SerializeToElement(entries, EntryJson.Default.IReadOnlyListLogEntry) };

    /// <summary>The entries of an item; empty if it has none, or another hand made them unreadable.</summary>
    public static IReadOnlyList<LogEntry> Of(MediaItem item)
    {
        if (item.Extras?.TryGetValue(Key, out var entries) != true)
        {
            return [];
        }

        try
        {
            return entries.Deserialize(EntryJson.Default.IReadOnlyListLogEntry)?.Where(e => e is not null).ToList() ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
