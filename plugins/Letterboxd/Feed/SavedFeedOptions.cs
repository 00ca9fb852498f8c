using System.ComponentModel;

namespace MediaBridge.Plugins.Letterboxd.Feed;

/// <summary>Options of a feed that was saved.</summary>
internal sealed record SavedFeedOptions
{
    [Description("The file with the feed: letterboxd.com/NAME/rss/, saved.")]
    public required string Path { get; init; }
}
