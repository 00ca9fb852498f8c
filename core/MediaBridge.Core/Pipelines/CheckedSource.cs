using MediaBridge.Core.Pipelines.Yaml;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>A source with what further checks need.</summary>
internal sealed record CheckedSource
{
    public required SourceStep Step { get; init; }

    public required Position At { get; init; }

    public ManifestComponent? Component { get; init; }
}
