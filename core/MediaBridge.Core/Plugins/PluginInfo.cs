namespace MediaBridge.Core.Plugins;

/// <summary>A plugin as the host found it; read from its manifest, without loading its code.</summary>
public sealed record PluginInfo
{
    /// <summary>Its id; the folder's name when there is no readable manifest.</summary>
    public required string Id { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Its own version; empty when unknown.</summary>
    public string Version { get; init; } = "";

    /// <summary>Version of the SDK it was built with; empty when unknown.</summary>
    public string SdkVersion { get; init; } = "";

    /// <summary>What it is for, in a sentence.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public required PluginState State { get; init; }

    /// <summary>Why it stands there, and what to do, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Its folder, relative to the current directory if it lies below it; null for a plugin inside the program.</summary>
    public string? Folder { get; init; }

    /// <summary>Where it was installed from; null if it comes with the program or was put into its folder by hand.</summary>
    public PluginInstallation? Installation { get; init; }

    /// <summary>The services it can connect to.</summary>
    public IReadOnlyList<string> Connections { get; init; } = [];

    /// <summary>What connections to them take as options.</summary>
    public IReadOnlyList<PluginConnection> ConnectionOptions { get; init; } = [];

    /// <summary>The services it talks to, with the pace it asks for.</summary>
    public IReadOnlyList<PluginService> Services { get; init; } = [];

    /// <summary>The schemes of ids of its own: how they look, and the pages that carry them.</summary>
    public IReadOnlyList<Sdk.IdInfo> Ids { get; init; } = [];

    /// <summary>Its components, in the manifest's order.</summary>
    public IReadOnlyList<PluginComponent> Components { get; init; } = [];
}
