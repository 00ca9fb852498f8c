namespace MediaBridge.Sdk;

/// <summary>What came of one change.</summary>
public sealed record ChangeResult
{
    /// <summary>The target of the change.</summary>
    public required string Target { get; init; }

    /// <summary>How it ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The tag of what was left, for files: what the next plan compares with.</summary>
    public string? Tag { get; init; }

    /// <summary>The bytes that were written, where only the apply knew them, as of a download: the target then belongs to the step and can be undone, as if the plan had named them.</summary>
    public StagedContent? Content { get; init; }

    /// <summary>What came of the item: new ids, a rewritten torrent. Steps behind <c>after:</c> work on it.</summary>
    public MediaItem? Item { get; init; }

    /// <summary>What else changed on this account, as far as only the answer tells.</summary>
    public IReadOnlyList<DesiredItem> Effects { get; init; } = [];

    /// <summary>What went wrong; for <see cref="Outcome.Rejected"/> and <see cref="Outcome.Failed"/>.</summary>
    public PluginError? Error { get; init; }

    /// <summary>It was done.</summary>
    public static ChangeResult Applied(PlannedChange change, string? tag = null) => new() { Target = change.Target, Outcome = Outcome.Applied, Tag = tag };

    /// <summary>It was as wanted before.</summary>
    public static ChangeResult AlreadyThere(PlannedChange change, string? tag = null) => new() { Target = change.Target, Outcome = Outcome.AlreadyThere, Tag = tag };

    /// <summary>The service refuses this one for good.</summary>
    public static ChangeResult Rejected(PlannedChange change, string reason)
        => new() { Target = change.Target, Outcome = Outcome.Rejected, Error = new PluginError { Kind = ErrorKind.ItemRejected, Message = reason } };

    /// <summary>It did not work; the kind says what happens next.</summary>
    public static ChangeResult Failed(PlannedChange change, PluginError error) => new() { Target = change.Target, Outcome = Outcome.Failed, Error = error };

    /// <summary>It may have worked: the request was sent, the answer is unknown.</summary>
    public static ChangeResult InDoubt(PlannedChange change, string reason)
        => new() { Target = change.Target, Outcome = Outcome.InDoubt, Error = new PluginError { Kind = ErrorKind.Transient, Message = reason } };
}
