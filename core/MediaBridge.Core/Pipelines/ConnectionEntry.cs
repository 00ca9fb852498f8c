namespace MediaBridge.Core.Pipelines;

/// <summary>A connection as it is written: values unchecked and references not filled in.</summary>
internal sealed record ConnectionEntry
{
    public required string Name { get; init; }

    public required string Service { get; init; }

    public string? Person { get; init; }

    /// <summary>Options by name.</summary>
    public IReadOnlyDictionary<string, string> With { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Names of secrets by option.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
