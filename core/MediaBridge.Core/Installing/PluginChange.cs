using MediaBridge.Core.Plugins;

namespace MediaBridge.Core.Installing;

/// <summary>What installing, updating or removing a plugin did.</summary>
public sealed record PluginChange
{
    /// <summary><c>added</c>, <c>updated</c>, <c>downgraded</c>, <c>reinstalled</c>, <c>unchanged</c> or <c>removed</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The plugin's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Its version now; the one that was removed.</summary>
    public required string Version { get; init; }

    /// <summary>Its version before; null if there was none.</summary>
    public string? Before { get; init; }

    /// <summary>Its folder; null when it was removed.</summary>
    public string? Folder { get; init; }

    /// <summary>Where it came from; null for a folder that was put there by hand.</summary>
    public PluginInstallation? Installation { get; init; }

    /// <summary>Ids of its components, in the manifest's order.</summary>
    public IReadOnlyList<string> Components { get; init; } = [];
}
