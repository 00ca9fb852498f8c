using System.Text.Json.Serialization;

namespace MediaBridge.Core.Pipelines;

/// <summary>A pipeline as data: what a pipeline file says after checking, or what a program composed.</summary>
public sealed record PipelineDefinition
{
    /// <summary>Its name: runs, cursors and journals belong to it.</summary>
    public required string Name { get; init; }

    /// <summary>The file it was read from, for messages; null if a program composed it.</summary>
    public string? File { get; init; }

    /// <summary>The sources, read in order.</summary>
    public required IReadOnlyList<SourceStep> From { get; init; }

    /// <summary>Whether items of several sources that share an id become one (<c>merge: identity</c>).</summary>
    public bool MergeByIdentity { get; init; }

    /// <summary>The steps that every item goes through, in order.</summary>
    public IReadOnlyList<ProcessStep> Steps { get; init; } = [];

    /// <summary>The sinks, in order.</summary>
    public required IReadOnlyList<SinkStep> To { get; init; }

    /// <summary>The profile whose accounts it works on, which stands behind <c>@</c> in its name; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Profile { get; init; }

    /// <summary>The person whose facets flow when a step has no connection that says so; null for a household of one.</summary>
    public string? Person { get; init; }
}
