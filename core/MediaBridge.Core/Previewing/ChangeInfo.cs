using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>A planned or applied change, for people and programs.</summary>
public sealed record ChangeInfo
{
    /// <summary>Running number within the data folder; pages continue after it.</summary>
    public required long Id { get; init; }

    /// <summary>Id of the sink in the pipeline.</summary>
    public required string Sink { get; init; }

    /// <summary>create, update, delete, unchanged or skip.</summary>
    public required string Kind { get; init; }

    /// <summary>planned, intended (in doubt), settled, held or parked.</summary>
    public required string State { get; init; }

    /// <summary>applied, alreadyThere, rejected or failed, once it is known.</summary>
    public string? Outcome { get; init; }

    /// <summary>The group that a plan shows it in: one of <see cref="ChangeGroups"/>.</summary>
    public required string Group { get; init; }

    /// <summary>Why it is not made, in a word of <see cref="Running.ReasonWords"/>; null for one that was, or will be.</summary>
    public string? Word { get; init; }

    /// <summary>What it changes.</summary>
    public required string Target { get; init; }

    /// <summary>The change in a few words.</summary>
    public string? Summary { get; init; }

    /// <summary>First ids of the items concerned; empty means every item.</summary>
    public IReadOnlyList<ExternalId> Items { get; init; } = [];

    /// <summary>The facet, if it is one.</summary>
    public string? Facet { get; init; }

    /// <summary>Values before and after.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    /// <summary>The marks, if it changes an own rating.</summary>
    public RatingChange? Rating { get; init; }

    /// <summary>Why it is skipped, held, parked, or failed.</summary>
    public string? Reason { get; init; }

    /// <summary>The question that holds it, or held it.</summary>
    public Question? Ask { get; init; }

    /// <summary>How the question was answered.</summary>
    public string? Answer { get; init; }
}
