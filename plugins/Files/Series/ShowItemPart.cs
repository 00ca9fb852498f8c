using MediaBridge.Plugins.Files.Scanning;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>A series itself, one of its seasons, or one of its episodes.</summary>
internal sealed record ShowItemPart(ShowDraft Show, SeasonDraft? Season = null, EpisodeDraft? Episode = null) : IItemPart;
