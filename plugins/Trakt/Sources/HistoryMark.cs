namespace MediaBridge.Plugins.Trakt.Sources;

/// <summary>The history of one kind at a moment.</summary>
internal sealed record HistoryMark
{
    /// <summary>When Trakt says that it last changed; text, as it came.</summary>
    public string? Changed { get; init; }

    /// <summary>Number of plays; null if Trakt did not say.</summary>
    public long? Count { get; init; }

    /// <summary>When the newest play was; null if there was none.</summary>
    public string? Newest { get; init; }
}
