using MediaBridge.Sdk;

namespace MediaBridge.Core.Plugins;

/// <summary>Where plugins are looked for.</summary>
internal sealed record PluginCatalogOptions
{
    /// <summary>Folders with one sub-folder a plugin, in the order in which they are searched; a folder that does not exist holds none.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Plugins inside the program: the engine's own and those of an embedding program. They come before all folders.</summary>
    public IReadOnlyList<IPlugin> InProcess { get; init; } = [];

    /// <summary>Ids of plugins that are switched off.</summary>
    public IReadOnlyCollection<string> Disabled { get; init; } = [];
}
