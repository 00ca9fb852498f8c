namespace MediaBridge.Core.Naming;

/// <summary>A part of a path's segment and what it tells of the whole.</summary>
internal sealed record PlacedMatch(NameMatch Match, NameSegment Segment);
