namespace MediaBridge.Sdk;

/// <summary>What a format renders.</summary>
public sealed record RenderRequest
{
    /// <summary>The items. May be enumerated again.</summary>
    public required IAsyncEnumerable<MediaItem> Items { get; init; }

    /// <summary>Number of items.</summary>
    public long Count { get; init; }

    /// <summary>What was written before, by path, for <see cref="IOutputs"/>: a file whose <see cref="OutputFile.ContentKey"/> is the same is not made again.</summary>
    public IReadOnlyDictionary<string, OwnedTarget>? Known { get; init; }

    /// <summary>Says that an item cannot be rendered, and why. Safe from any thread.</summary>
    public Action<MediaItem, string> Reject { get; init; } = (_, _) => { };
}
