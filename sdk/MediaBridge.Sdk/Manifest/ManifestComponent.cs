using System.Text.Json.Nodes;

namespace MediaBridge.Sdk;

/// <summary>A component and its options.</summary>
internal sealed record ManifestComponent
{
    public required ComponentKind Kind { get; init; }

    public required ComponentInfo Info { get; init; }

    /// <summary>JSON schema of its options.</summary>
    public required JsonObject Options { get; init; }

    /// <summary>The service whose connection it works on; null if it needs none.</summary>
    public string? Service { get; init; }

    /// <summary>Of <see cref="Abilities"/>: lookup, stream, store.</summary>
    public IReadOnlyList<string> Abilities { get; init; } = [];
}
