using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Exporting;

/// <summary>What of an item is a person's own.</summary>
internal static class PersonalParts
{
    /// <summary>The item as anybody may see it.</summary>
    public static MediaItem Without(MediaItem item) => item with
    {
        Ratings = item.Ratings?.Where(r => !string.Equals(r.Whose, Rating.OwnMark, StringComparison.Ordinal)).ToList(),
        Watches = null,
        Progress = null,
        Favourite = null,
        Lists = null,
        Tags = null,
        Note = null,
    };
}
