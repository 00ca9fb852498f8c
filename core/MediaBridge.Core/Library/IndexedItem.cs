using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>An item as it goes into the tables.</summary>
internal sealed record IndexedItem
{
    public required long Id { get; init; }

    public required MediaItem Item { get; init; }

    /// <summary>What is stored of it; empty if its only layer says it.</summary>
    public required byte[] Body { get; init; }

    public required string Fingerprint { get; init; }

    public required long Version { get; init; }

    public required bool IsPresent { get; init; }

    public required string Updated { get; init; }

    /// <summary>What the index is told of it, when that is made already.</summary>
    public ItemIndex? Index { get; init; }

    /// <summary>Of a new one: its name.</summary>
    public string? Slug { get; init; }

    /// <summary>Of a new one: when the library got it.</summary>
    public string? Added { get; init; }

    /// <summary>Whether the tables hold nothing of it yet.</summary>
    public bool IsNew { get; init; }
}
