using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MediaBridge.Core.Pipelines;

/// <summary>A source of a pipeline.</summary>
public sealed record SourceStep
{
    /// <summary>Unique among the sources; by default the component's id, with <c>-2</c> … for a second use.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the component, such as <c>files.videos</c>.</summary>
    public required string Component { get; init; }

    /// <summary>Name of the connection it works on.</summary>
    public string? Connection { get; init; }

    /// <summary>Checked options.</summary>
    public JsonObject Options { get; init; } = [];

    /// <summary>A query: only items that match go on.</summary>
    public string? Where { get; init; }

    /// <summary>What happens when a complete read gives much less than the last one; null for the usual: a warning.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ShrinkRule? Shrink { get; init; }

    /// <summary>The person whose facets it reads: the one the step names, else its connection's, else the pipeline's; null for a household of one.</summary>
    public string? Person { get; init; }
}
