using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>What was found for one item.</summary>
public sealed record FoundMatch
{
    /// <summary>The item.</summary>
    public required MediaItem Item { get; init; }

    /// <summary>The id that counts; null if there is none.</summary>
    public ExternalId? Chosen { get; init; }

    /// <summary>Who chose it: <c>person</c>, <c>id</c> (the item has it), or <c>matcher</c>.</summary>
    public string By { get; init; } = "matcher";

    /// <summary>What the matcher's candidates are worth; null if it was not asked.</summary>
    public EngineDecision? Engine { get; init; }

    /// <summary>Why the matcher could not be asked for this item.</summary>
    public PluginError? Error { get; init; }
}
