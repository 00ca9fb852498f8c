using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MediaBridge.Core.Pipelines;

/// <summary>A sink of a pipeline.</summary>
public sealed record SinkStep
{
    /// <summary>Unique among the sinks; by default the component's id, with <c>-2</c> … for a second use. Its journal belongs to it.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the component, such as <c>files</c>.</summary>
    public required string Component { get; init; }

    /// <summary>Name of the connection it works on.</summary>
    public string? Connection { get; init; }

    /// <summary>Checked options.</summary>
    public JsonObject Options { get; init; } = [];

    /// <summary>A query: only items that match are desired here.</summary>
    public string? Where { get; init; }

    /// <summary>Id of the sink on whose results it works.</summary>
    public string? After { get; init; }

    /// <summary>The most changes of one run; null for no limit. What is beyond it is parked.</summary>
    public int? MaxChanges { get; init; }

    /// <summary>Whether what the step owns and is no longer desired goes; null for the default: yes for sinks that write whole outputs, no for others.</summary>
    public bool? Mirror { get; init; }

    /// <summary>What becomes of another rating, note or favourite mark that the target already holds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ExistingValues Existing { get; init; }
}
