namespace MediaBridge.Sdk;

/// <summary>What must happen to one facet of one item.</summary>
internal sealed record Comparison
{
    public required ChangeKind Kind { get; init; }

    /// <summary>What is to be written, narrowed; also of a skipped change, so that it can be kept for later.</summary>
    public DesiredItem? Do { get; init; }

    public DesiredItem? Inverse { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public string? Reason { get; init; }

    /// <summary>Whether it rests on something not being there.</summary>
    public bool RestsOnAbsence { get; init; }

    /// <summary>The item with the facet as it is afterwards.</summary>
    public MediaItem? Result { get; init; }

    public static Comparison Same { get; } = new() { Kind = ChangeKind.Unchanged };

    public static Comparison Skip(string reason, DesiredItem? desire = null) => new() { Kind = ChangeKind.Skip, Reason = reason, Do = desire };

    public static ChangeKind KindOf(bool before, bool after) => !before ? ChangeKind.Create : after ? ChangeKind.Update : ChangeKind.Delete;
}
