using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Pictures;

/// <summary>The desire of one picture: it plans that picture again and nothing else, in the next process or the next run.</summary>
internal static class PictureDesire
{
    private const string Target = "files.artwork.target";
    private const string What = "files.artwork.what";

    /// <summary>The item, with no more than the picture needs.</summary>
    public static DesiredItem Of(MediaItem item, PictureSlot slot) => new()
    {
        Item = new MediaItem
        {
            Kind = item.Kind,
            Title = item.Title,
            Year = item.Year,
            Ids = item.Ids,
            Artwork = slot.Candidates,
            Provenance = item.Provenance?.Origin is { } origin ? new Provenance { Origin = origin } : null,
            Extras = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [Target] = Text(slot.Target), [What] = Text(slot.What) },
        },
    };

    /// <summary>The picture, if the item is the desire of one.</summary>
    public static PictureSlot? SlotOf(MediaItem item)
        => item is { Extras: { } extras, Artwork: { Count: > 0 } candidates } && TextOf(extras, Target) is { } target
            ? new PictureSlot { Target = target, What = TextOf(extras, What) ?? target, Candidates = candidates }
            : null;

    private static string? TextOf(IReadOnlyDictionary<string, JsonElement> extras, string name)
        => extras.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement Text(string text) => JsonSerializer.SerializeToElement(text, FilesJson.Default.String);
}
