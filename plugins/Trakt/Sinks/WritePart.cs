using MediaBridge.Plugins.Trakt.Api;

namespace MediaBridge.Plugins.Trakt.Sinks;

/// <summary>What one row of a request says: a title of a kind, or the number of a play to remove.</summary>
internal sealed record WritePart(WriteRow Row, string Kind, TraktWriteRow Body)
{
    /// <summary>The play to remove, if that is what is said.</summary>
    public long? Play { get; init; }
}
