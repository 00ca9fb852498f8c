using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>What checks need to know of the plugins; read from manifests alone.</summary>
internal interface IComponentIndex
{
    /// <summary>The services that ready plugins know.</summary>
    IEnumerable<string> Services { get; }

    /// <summary>The component of a ready plugin; null if there is none.</summary>
    ManifestComponent? Find(ComponentKind kind, string id);

    /// <summary>Ids of the components of ready plugins.</summary>
    IEnumerable<string> Ids(ComponentKind kind);

    /// <summary>How connections of a service are configured; null if no ready plugin knows the service.</summary>
    ManifestConnection? Connection(string service);

    /// <summary>Why a component that is not found cannot be used, in a sentence with what to do (its plugin is disabled, failed …); null if no plugin has it.</summary>
    string? WhyUnavailable(ComponentKind kind, string id) => null;
}
