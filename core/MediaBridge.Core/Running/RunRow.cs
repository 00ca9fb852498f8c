namespace MediaBridge.Core.Running;

/// <summary>A run as it is stored.</summary>
internal sealed record RunRow
{
    public const string Active = "active";
    public const string Done = "done";
    public const string Planned = "planned";
    public const string Cancelled = "cancelled";
    public const string Superseded = "superseded";

    public required long Id { get; init; }

    public required string Pipeline { get; init; }

    /// <summary>Hash of all that must be equal for a run to go on: definition and options.</summary>
    public required string Settings { get; init; }

    public required string Kind { get; init; }

    public long? Undoes { get; init; }

    public required string State { get; init; }

    public required string Phase { get; init; }

    public bool Dry { get; init; }

    public required string Definition { get; init; }

    public required string Started { get; init; }

    /// <summary>The time that <c>${date:…}</c> stands for: that of the plan that it applies or the run that it undoes, else its own start.</summary>
    public required string Dated { get; init; }

    public string? Ended { get; init; }

    public int Exit { get; init; }

    /// <summary>The part of row ids that holds the newest generation of items: 0 as read, 1 after the first barrier …</summary>
    public int Generation { get; init; }

    /// <summary>The row up to which the steps of the present generation are through.</summary>
    public long ResolvedTo { get; init; }

    /// <summary>The part that was asked for (<see cref="RunPart"/>); null for everything.</summary>
    public string? Part { get; init; }

    /// <summary>Whether the bodies were deleted.</summary>
    public bool Pruned { get; init; }
}
