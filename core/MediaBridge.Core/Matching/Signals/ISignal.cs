using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching.Signals;

/// <summary>Compares one thing of an item and a candidate.</summary>
internal interface ISignal
{
    /// <summary>The comparison; null if one of the two does not say.</summary>
    MatchPart? Compare(MediaItem item, MediaItem candidate, MatchRules rules);
}
