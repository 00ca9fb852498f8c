using MediaBridge.Sdk;

namespace MediaBridge.Core.Plugins;

/// <summary>A service that a plugin talks to, as its manifest tells it.</summary>
public sealed record PluginService
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Address, requests a second, retries and how long answers are cached.</summary>
    public required ServicePolicy Policy { get; init; }
}
