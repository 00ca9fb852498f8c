namespace MediaBridge.Sdk;

/// <summary>One change that a sink would make, as data: it can be stored, shown, applied later and undone.</summary>
public sealed record PlannedChange
{
    /// <summary>What would happen.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>What it would happen to: unique in a plan, and the same in every plan for the same thing.</summary>
    public required string Target { get; init; }

    /// <summary>The change in a few words for people.</summary>
    public string? Summary { get; init; }

    /// <summary>First ids of the items it concerns; empty means every item of the step.</summary>
    public IReadOnlyList<ExternalId> Items { get; init; } = [];

    /// <summary>The facet it changes, if it is one.</summary>
    public string? Facet { get; init; }

    /// <summary>Values before and after, for people.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    /// <summary>The bytes to write.</summary>
    public StagedContent? Content { get; init; }

    /// <summary>The key of those bytes (<see cref="OutputFile.ContentKey"/>).</summary>
    public string? ContentKey { get; init; }

    /// <summary>The bytes that stand there now, staged so that they can be put back.</summary>
    public StagedContent? Overwritten { get; init; }

    /// <summary>The tag that the target must still have at Apply; empty text: must not exist. If it fails but the bytes are already as wanted, the result is <see cref="Outcome.AlreadyThere"/>.</summary>
    public string? Precondition { get; init; }

    /// <summary>The desire behind it: given back at Apply, and what is planned again when the change is in doubt, parked or held.</summary>
    public DesiredItem? Do { get; init; }

    /// <summary>The desire that undoes it.</summary>
    public DesiredItem? Inverse { get; init; }

    /// <summary>What else the write will change on this account.</summary>
    public IReadOnlyList<DesiredItem> Effects { get; init; } = [];

    /// <summary>For <see cref="ChangeKind.Unchanged"/>: what stands there.</summary>
    public MediaItem? Found { get; init; }

    /// <summary>How long after the write a read may not show it yet.</summary>
    public TimeSpan SettleAfter { get; init; }

    /// <summary>A question that must be answered before this change, and only this one, is applied.</summary>
    public Question? Ask { get; init; }

    /// <summary>The answer to <see cref="Ask"/>; set by the engine. A change answered with <see cref="Question.Skip"/> never reaches Apply.</summary>
    public string? Answer { get; init; }

    /// <summary>Why it is skipped, or why the change is needed.</summary>
    public string? Reason { get; init; }
}
