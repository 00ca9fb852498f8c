using System.Text.Json.Nodes;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Makes the components of a run; one instance per step.</summary>
internal interface IComponents : IAsyncDisposable
{
    /// <summary>Changes when the program or a plugin does: then outputs are made anew.</summary>
    string Program => "";

    /// <summary>What the manifest says of a component.</summary>
    /// <exception cref="PluginException">There is no such component.</exception>
    ManifestComponent Describe(ComponentKind kind, string id);

    /// <summary>Makes a component for a step.</summary>
    Task<object> CreateAsync(ComponentKind kind, string id, string? connection, JsonObject options, StepContext step, CancellationToken cancellationToken);

    /// <summary>Makes the processor of a step: a processor itself, or a match or lookup over a component.</summary>
    Task<IProcessor> ProcessorAsync(Pipelines.ProcessStep processor, StepContext step, CancellationToken cancellationToken);

    /// <summary>The account behind a connection: its service's id of it where the client can tell, else the connection's name; empty without a connection.</summary>
    Task<string> AccountAsync(string? connection, StepContext step, CancellationToken cancellationToken);

    /// <summary>The last text, masked, that a service answered to the plugin of a component in a run; null if there is none.</summary>
    Http.LastAnswer? LastAnswer(string component, long run) => null;

    /// <summary>The person a connection belongs to.</summary>
    string? PersonOf(string? connection);

    /// <summary>What the account can do: the component's facets, overlaid with the account's limits.</summary>
    Task<IReadOnlyList<FacetInfo>> FacetsAsync(ManifestComponent component, string? connection, StepContext step, CancellationToken cancellationToken);
}
