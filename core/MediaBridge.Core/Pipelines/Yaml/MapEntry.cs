namespace MediaBridge.Core.Pipelines.Yaml;

/// <summary>A key of a map and its value.</summary>
internal sealed record MapEntry
{
    public required ScalarNode Key { get; init; }

    public required Node Value { get; init; }
}
