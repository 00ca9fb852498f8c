namespace MediaBridge.Sdk;

/// <summary>The content of <c>plugin.json</c>: all that hosts, checks, completion, forms and docs need, without loading code.</summary>
internal sealed record PluginManifest
{
    /// <summary>The schema version that this code writes.</summary>
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Summary { get; init; }

    public required string Version { get; init; }

    /// <summary>Version of the SDK it was built with, major.minor.patch.</summary>
    public required string SdkVersion { get; init; }

    /// <summary>File name of the assembly, beside the manifest.</summary>
    public required string Assembly { get; init; }

    /// <summary>Full name of the class that implements <see cref="IPlugin"/>.</summary>
    public required string Entry { get; init; }

    /// <summary>Module version id of the assembly that the manifest was written from: another one means that the manifest is stale.</summary>
    public required Guid Mvid { get; init; }

    /// <summary>Module version id of the SDK that it was built with: a host with the same SDK has all that the plugin uses of it. Null in a manifest of before.</summary>
    public Guid? SdkMvid { get; init; }

    public IReadOnlyList<ManifestService> Services { get; init; } = [];

    public IReadOnlyList<ManifestConnection> Connections { get; init; } = [];

    public IReadOnlyList<ManifestComponent> Components { get; init; } = [];

    /// <summary>How the ids of its own schemes look.</summary>
    public IReadOnlyList<IdInfo> Ids { get; init; } = [];
}
