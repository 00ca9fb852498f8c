using MediaBridge.Core.Pipelines.Yaml;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>A sink with what further checks need.</summary>
internal sealed record CheckedSink
{
    public required SinkStep Step { get; init; }

    public required string Path { get; init; }

    /// <summary>Place of its component.</summary>
    public required Position At { get; init; }

    /// <summary>Place of <c>after</c>.</summary>
    public Position AfterAt { get; init; }

    public ManifestComponent? Component { get; init; }

    /// <summary>The connection's person.</summary>
    public string? Person { get; init; }
}
