using System.Text.Json.Nodes;

namespace MediaBridge.Core.Pipelines;

/// <summary>A step between sources and sinks: a processor, a match or a lookup.</summary>
public sealed record ProcessStep
{
    /// <summary>Unique among the steps.</summary>
    public required string Id { get; init; }

    /// <summary>What it does.</summary>
    public ProcessStepKind Kind { get; init; }

    /// <summary>Id of the processor, of the matcher, or of the source or matcher that looks up.</summary>
    public required string Component { get; init; }

    /// <summary>Name of the connection it works on.</summary>
    public string? Connection { get; init; }

    /// <summary>Checked options of the component.</summary>
    public JsonObject Options { get; init; } = [];

    /// <summary>For a match: the scheme of the id that is wanted, such as <c>imdb</c>.</summary>
    public string? Scheme { get; init; }

    /// <summary>For a match: the weakest recommendation that is accepted: strong or medium.</summary>
    public string Accept { get; init; } = "strong";

    /// <summary>For a match: what happens to an item without one: review, pass or drop.</summary>
    public string Otherwise { get; init; } = "review";

    /// <summary>For a lookup: the facets that are taken over; empty for all.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>For a lookup: fill (only what is missing) or replace.</summary>
    public string Merge { get; init; } = "fill";

    /// <summary>For a lookup: how single fields are merged, over <see cref="Merge"/>; by name of the field.</summary>
    public IReadOnlyDictionary<string, FieldMerge> MergeFields { get; init; } = new Dictionary<string, FieldMerge>(StringComparer.Ordinal);

    /// <summary>What happens to an item while the service of a match or lookup is down: park (it stays behind, and the next run asks again), wait (it goes on with what is known, and the next run asks again), or, for a lookup, pass (it goes on, so that the next lookup may replace this one).</summary>
    public string IfDown { get; init; } = "park";
}
