using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Running.Sweeps;

/// <summary>The components of one plugin, with connections given by hand.</summary>
internal sealed class PluginComponents : IComponents
{
    private readonly PluginBuilder _plugin = new();
    private readonly PluginManifest _manifest;

    public PluginComponents(IPlugin plugin)
    {
        plugin.Describe(_plugin);
        _manifest = ManifestFactory.Create(_plugin, plugin.GetType());
    }

    /// <summary>Connections by name, each its account: name to person.</summary>
    public required IReadOnlyDictionary<string, string?> Connections { get; init; }

    /// <summary>Wraps a sink, to make it lose something.</summary>
    public Func<ISink, ISink> Wrap { get; init; } = s => s;

    public ManifestComponent Describe(ComponentKind kind, string id) => _manifest.Components.Single(c => c.Kind == kind && c.Info.Id == id);

    public Task<object> CreateAsync(ComponentKind kind, string id, string? connection, JsonObject options, StepContext step, CancellationToken cancellationToken)
    {
        var registration = _plugin.Components.Single(c => c.Kind == kind && c.Info.Id == id);
        var services = new FakePluginServices { StagingOrNull = step.Staging };
        var made = registration.Create(OptionsBinder.Bind(registration.OptionsType, options, _ => throw new InvalidOperationException()), Client(connection), services);
        return Task.FromResult(made is ISink sink ? Wrap(sink) : made);
    }

    public async Task<string> AccountAsync(string? connection, StepContext step, CancellationToken cancellationToken)
        => connection is null ? "" : (await ((IConnectionCheck)Client(connection)!).CheckAsync(cancellationToken)).AccountId;

    public string? PersonOf(string? connection) => connection is null ? null : Connections[connection];

    public async Task<IReadOnlyList<FacetInfo>> FacetsAsync(ManifestComponent component, string? connection, StepContext step, CancellationToken cancellationToken)
    {
        var limits = await ((IFacetLimits)Client(connection)!).GetAsync(cancellationToken);
        return [.. component.Info.Facets.Where(f => !limits.Any(l => l.Facet == f.Facet)), .. limits];
    }

    public Task<IProcessor> ProcessorAsync(ProcessStep processing, StepContext step, CancellationToken cancellationToken) => throw new NotSupportedException("the stories have no steps");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private object? Client(string? connection)
        => connection is null ? null : _plugin.Connections.Single().Create(OptionsBinder.Bind(_plugin.Connections.Single().OptionsType, new JsonObject { ["account"] = connection }, _ => throw new InvalidOperationException()), new FakePluginServices());
}
