namespace MediaBridge.Sdk;

/// <summary>What a processor is told beside the item.</summary>
public sealed record ProcessRequest
{
    /// <summary>Says why an item is dropped; it shows in <c>runs show RUN --item</c>. Safe from any thread.</summary>
    public Action<MediaItem, string> Reject { get; init; } = (_, _) => { };
}
