using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Plugins;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>The plugin catalogue as the checks of pipelines see it.</summary>
internal sealed class CatalogIndex(PluginCatalog catalog) : IComponentIndex
{
    public IEnumerable<string> Services => catalog.Connections.Select(c => c.Service);

    public ManifestComponent? Find(ComponentKind kind, string id) => catalog.Find(kind, id);

    public IEnumerable<string> Ids(ComponentKind kind) => catalog.Components(kind).Select(c => c.Info.Id);

    public ManifestConnection? Connection(string service) => catalog.FindConnection(service);

    public string? WhyUnavailable(ComponentKind kind, string id) => catalog.OwnerOf(kind, id)?.Reason;
}
