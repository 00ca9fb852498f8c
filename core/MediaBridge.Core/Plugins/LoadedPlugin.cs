using System.Reflection;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Plugins;

/// <summary>A plugin whose code is loaded: the factories of its components and connections.</summary>
internal sealed class LoadedPlugin
{
    private readonly Dictionary<(ComponentKind Kind, string Id), ComponentRegistration> _components;
    private readonly Dictionary<string, ConnectionRegistration> _connections;

    /// <summary>Takes what the plugin described.</summary>
    public LoadedPlugin(PluginManifest manifest, PluginBuilder described, Assembly assembly)
    {
        Manifest = manifest;
        Assembly = assembly;
        _components = described.Components.ToDictionary(c => (c.Kind, c.Info.Id));
        _connections = described.Connections.ToDictionary(c => c.Service, StringComparer.Ordinal);
    }

    public string Id => Manifest.Id;

    public PluginManifest Manifest { get; }

    public Assembly Assembly { get; }

    /// <summary>The registration of a component.</summary>
    /// <exception cref="PluginException">The plugin has no such component (<see cref="ErrorKind.Configuration"/>).</exception>
    public ComponentRegistration Component(ComponentKind kind, string id)
        => _components.TryGetValue((kind, id), out var found)
            ? found
            : throw new PluginException(ErrorKind.Configuration, $"Plugin '{Id}' has no {kind.ToString().ToLowerInvariant()} '{id}'.");

    /// <summary>The registration of a connection.</summary>
    /// <exception cref="PluginException">The plugin makes no connection to that service (<see cref="ErrorKind.Configuration"/>).</exception>
    public ConnectionRegistration Connection(string service)
        => _connections.TryGetValue(service, out var found)
            ? found
            : throw new PluginException(ErrorKind.Configuration, $"Plugin '{Id}' makes no connection to '{service}'.");
}
