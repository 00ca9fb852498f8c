using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>Finds the block of an episode in an NFO of several.</summary>
internal static class EpisodeBlocks
{
    /// <summary>The block with the item's season and number; null if there is none.</summary>
    public static NfoElement? Find(IReadOnlyList<NfoElement> blocks, MediaItem item)
        => item.Placement is { Number: { } number } place ? blocks.FirstOrDefault(b => Number(b) == number && (place.Season is null || Season(b) is null || Season(b) == place.Season)) : null;

    /// <summary>The blocks from the item's first number to its last.</summary>
    public static IReadOnlyList<NfoElement> Within(IReadOnlyList<NfoElement> blocks, Placement place)
        => [.. blocks.Where(b => Number(b) is { } number && number >= place.Number && number <= (place.LastNumber ?? place.Number) && (place.Season is null || Season(b) is null || Season(b) == place.Season))];

    public static int? Number(NfoElement block) => Values.Small(block.TextOf("episode"));

    public static int? Season(NfoElement block) => Values.Small(block.TextOf("season"));
}
