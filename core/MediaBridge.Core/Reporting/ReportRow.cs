using MediaBridge.Sdk;

namespace MediaBridge.Core.Reporting;

/// <summary>A line of a report: a change, or an item that a step left.</summary>
public sealed record ReportRow
{
    /// <summary>The sink or step.</summary>
    public required string Step { get; init; }

    /// <summary>A word of <see cref="ChangeGroups"/>.</summary>
    public required string Status { get; init; }

    /// <summary>For changes that were tried: applied, alreadyThere, rejected or failed.</summary>
    public string? Outcome { get; init; }

    /// <summary>Why it is not made, in a word of <see cref="Running.ReasonWords"/>; null for one that was, or will be.</summary>
    public string? Word { get; init; }

    /// <summary>The item's first id, or those of the items concerned.</summary>
    public string? Item { get; init; }

    /// <summary>The item's title.</summary>
    public string? Title { get; init; }

    /// <summary>The item's year.</summary>
    public int? Year { get; init; }

    /// <summary>The item's page at the service it came from; http or https.</summary>
    public string? Page { get; init; }

    /// <summary>What is changed; null for an item that a step left.</summary>
    public string? Target { get; init; }

    /// <summary>The facet, if it is one.</summary>
    public string? Facet { get; init; }

    /// <summary>Values before and after.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    /// <summary>The marks, if an own rating changes.</summary>
    public RatingChange? Rating { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public string? Reason { get; init; }
}
