using MediaBridge.Sdk;

namespace MediaBridge.Core.Plugins;

/// <summary>All plugins of a host: known by their manifests, loaded when a run needs one. Thread-safe.</summary>
internal sealed class PluginCatalog
{
    private readonly List<PluginEntry> _entries = [];
    private readonly Dictionary<string, PluginEntry> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(ComponentKind Kind, string Id), (PluginEntry Plugin, ManifestComponent Component)> _components = [];
    private readonly Dictionary<string, (PluginEntry Plugin, ManifestConnection Connection)> _connections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ManifestService> _services = new(StringComparer.Ordinal);

    private PluginCatalog()
    {
    }

    /// <summary>Every plugin found, in the order of the search, as it stands now.</summary>
    public IReadOnlyList<PluginInfo> Plugins => [.. _entries.Select(e => e.ToInfo())];

    /// <summary>The code of all plugins, by their module versions.</summary>
    public string Fingerprint => string.Join(' ', _entries.Where(e => e.Manifest is not null).Select(e => $"{e.Id}:{e.Manifest!.Mvid:N}").Order(StringComparer.Ordinal));

    /// <summary>The connections that usable plugins make, by service.</summary>
    public IEnumerable<ManifestConnection> Connections => _connections.Values.Select(c => c.Connection);

    /// <summary>The services that usable plugins name, with their pace; of two plugins that name one, the first speaks.</summary>
    public IReadOnlyCollection<ManifestService> Services => _services.Values;

    /// <summary>How ids look: those of well-known schemes, and what usable plugins say of their own.</summary>
    public IReadOnlyList<IdInfo> Ids => [.. WellKnownIds.All, .. _entries.Where(e => e.Status.IsUsable && e.Manifest is not null).SelectMany(e => e.Manifest!.Ids)];

    /// <summary>Reads the manifests; loads no assembly. A bad plugin becomes an entry with a sentence, never an exception.</summary>
    public static PluginCatalog Scan(PluginCatalogOptions options)
    {
        var catalog = new PluginCatalog();
        foreach (var plugin in options.InProcess)
        {
            catalog.Add(InProcess(plugin, options.Disabled));
        }

        foreach (var entry in options.Folders.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).SelectMany(f => PluginDirectory.Scan(f, options.Disabled)))
        {
            catalog.Add(entry);
        }

        return catalog;
    }

    /// <summary>The entries themselves, for whoever installs.</summary>
    public IReadOnlyList<PluginEntry> Entries => _entries;

    /// <summary>A component of a usable plugin; null if there is none.</summary>
    public ManifestComponent? Find(ComponentKind kind, string id) => _components.TryGetValue((kind, id), out var found) ? found.Component : null;

    /// <summary>All components of a kind that usable plugins have.</summary>
    public IEnumerable<ManifestComponent> Components(ComponentKind kind) => _components.Values.Select(c => c.Component).Where(c => c.Kind == kind);

    /// <summary>How a connection to a service is configured; null if no usable plugin makes one.</summary>
    public ManifestConnection? FindConnection(string service) => _connections.TryGetValue(service, out var found) ? found.Connection : null;

    /// <summary>A service and its pace; null if no usable plugin names it.</summary>
    public ManifestService? FindService(string name) => _services.GetValueOrDefault(name);

    /// <summary>The plugin that has a component: the usable one, else one that would have it and cannot be used, so that a message can say why.</summary>
    public PluginInfo? OwnerOf(ComponentKind kind, string id)
        => (_components.TryGetValue((kind, id), out var found)
            ? found.Plugin
            : _entries.Find(e => e.Manifest?.Components.Any(c => c.Kind == kind && string.Equals(c.Info.Id, id, StringComparison.Ordinal)) == true))?.ToInfo();

    /// <summary>The plugin that connects to a service, chosen as in <see cref="OwnerOf"/>.</summary>
    public PluginInfo? OwnerOfConnection(string service)
        => (_connections.TryGetValue(service, out var found)
            ? found.Plugin
            : _entries.Find(e => e.Manifest?.Connections.Any(c => string.Equals(c.Service, service, StringComparison.Ordinal)) == true))?.ToInfo();

    /// <summary>The code of a plugin; loaded once, whoever asks.</summary>
    /// <exception cref="PluginException">There is no such plugin or it cannot be used (<see cref="ErrorKind.Configuration"/>); its status says why from then on, other plugins are untouched.</exception>
    public LoadedPlugin Load(string pluginId)
    {
        if (!_byId.TryGetValue(pluginId, out var entry))
        {
            throw new PluginException(ErrorKind.Configuration, $"There is no plugin '{pluginId}'.", "'mediabridge plugins list' shows those that were found.");
        }

        lock (entry.Gate)
        {
            if (entry.Loaded is { } loaded)
            {
                return loaded;
            }

            if (!entry.Status.IsUsable)
            {
                throw Unusable(entry);
            }

            try
            {
                if (entry.Record is not null)
                {
                    PluginUse.Hold(entry.Folder!);
                }

                entry.Loaded = PluginLoader.Load(entry.Manifest!, entry.Folder!);
                entry.Status = PluginStatus.Loaded;
                return entry.Loaded;
            }
            catch (PluginLoadException e)
            {
                entry.Status = e.Status;
                throw Unusable(entry, e.InnerException);
            }
            catch (IOException e)
            {
                entry.Status = PluginStatus.Failed("Its files are gone: it was removed or updated meanwhile; start again.");
                throw Unusable(entry, e);
            }
        }
    }

    private static PluginException Unusable(PluginEntry entry, Exception? cause = null)
        => new(ErrorKind.Configuration, $"Plugin '{entry.Id}' cannot be used. {entry.Status.Reason}", inner: cause);

    private static PluginEntry InProcess(IPlugin plugin, IReadOnlyCollection<string> disabled)
    {
        try
        {
            var loaded = PluginLoader.Describe(plugin);
            return disabled.Contains(loaded.Id, StringComparer.Ordinal)
                ? new PluginEntry(loaded.Id, PluginStatus.Disabled(loaded.Id)) { Manifest = loaded.Manifest }
                : new PluginEntry(loaded.Id, PluginStatus.Loaded) { Manifest = loaded.Manifest, Loaded = loaded };
        }
        catch (PluginLoadException e)
        {
            return new PluginEntry(plugin.GetType().FullName ?? plugin.GetType().Name, e.Status);
        }
    }

    private void Add(PluginEntry entry)
    {
        if (entry.Status.IsUsable && DuplicateOf(entry) is { } reason)
        {
            entry.Loaded = null;
            entry.Status = PluginStatus.Duplicate(reason);
        }

        _entries.Add(entry);
        if (!entry.Status.IsUsable)
        {
            // An unusable plugin answers for its id only while no usable one does.
            _byId.TryAdd(entry.Id, entry);
            return;
        }

        _byId[entry.Id] = entry;
        foreach (var component in entry.Manifest!.Components)
        {
            _components.TryAdd((component.Kind, component.Info.Id), (entry, component));
        }

        foreach (var connection in entry.Manifest.Connections)
        {
            _connections.TryAdd(connection.Service, (entry, connection));
        }

        foreach (var service in entry.Manifest.Services)
        {
            _services.TryAdd(service.Name, service);
        }
    }

    /// <summary>Why a plugin stands back behind an earlier one; null if it does not.</summary>
    private string? DuplicateOf(PluginEntry entry)
    {
        if (_byId.TryGetValue(entry.Id, out var same) && same.Status.IsUsable)
        {
            return $"Duplicate of plugin '{entry.Id}' {Place(same)}: remove one of the two.";
        }

        foreach (var component in entry.Manifest!.Components)
        {
            if (_components.TryGetValue((component.Kind, component.Info.Id), out var other))
            {
                return $"Duplicate of plugin '{other.Plugin.Id}', which already has the {component.Kind.ToString().ToLowerInvariant()} '{component.Info.Id}': remove or disable one of the two.";
            }
        }

        foreach (var connection in entry.Manifest.Connections)
        {
            if (_connections.TryGetValue(connection.Service, out var other))
            {
                return $"Duplicate of plugin '{other.Plugin.Id}', which already connects to '{connection.Service}': remove or disable one of the two.";
            }
        }

        return null;
    }

    private static string Place(PluginEntry entry) => entry.ToInfo().Folder is { } folder ? $"in {folder}" : "of the program itself";
}
