namespace MediaBridge.Core.Pipelines;

/// <summary>What a pipeline is checked against.</summary>
internal sealed record PipelineContext
{
    public required IComponentIndex Components { get; init; }

    /// <summary>The connections by name.</summary>
    public IReadOnlyDictionary<string, ConnectionDefinition> Connections { get; init; } = new Dictionary<string, ConnectionDefinition>(StringComparer.Ordinal);

    /// <summary>What <c>--set name=value</c> says.</summary>
    public IReadOnlyDictionary<string, string> Vars { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Looks up an environment variable; the caller puts <c>.env</c> below the real ones.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;
}
