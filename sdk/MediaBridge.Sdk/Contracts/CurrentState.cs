namespace MediaBridge.Sdk;

/// <summary>What a target holds, as the source named by <see cref="ComponentInfo.CurrentFrom"/> reads it.</summary>
public sealed record CurrentState
{
    /// <summary>The items. May be enumerated again.</summary>
    public required IAsyncEnumerable<MediaItem> Items { get; init; }

    /// <summary>Whether everything was read; if not, absence proves nothing and nothing that looks absent may be written.</summary>
    public bool Complete { get; init; }
}
