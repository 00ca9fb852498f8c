using System.Text.Json.Nodes;

namespace MediaBridge.Sdk;

/// <summary>How a connection to a service is configured.</summary>
internal sealed record ManifestConnection
{
    public required string Service { get; init; }

    /// <summary>JSON schema of its options.</summary>
    public required JsonObject Options { get; init; }

    /// <summary>Of <see cref="Abilities"/>: check, signIn, limits.</summary>
    public IReadOnlyList<string> Abilities { get; init; } = [];
}
