namespace MediaBridge.Core.Running;

/// <summary>The stable words for why an item was not written, or not yet: what <c>runs show --reasons</c> counts and <c>run --retry</c> takes.</summary>
public static class ReasonWords
{
    /// <summary>A query left it out: <c>where:</c> or <c>--where</c>.</summary>
    public const string Filtered = "filtered";

    /// <summary>A step left it out.</summary>
    public const string Dropped = "dropped";

    /// <summary>A match step found nothing that is sure enough.</summary>
    public const string Unmatched = "unmatched";

    /// <summary>A service does not know it.</summary>
    public const string Unknown = "unknown";

    /// <summary>A service, sink or format cannot take it, in this run or an earlier one.</summary>
    public const string Rejected = "rejected";

    /// <summary>The target holds another value, which stays: <c>existing: keep</c>.</summary>
    public const string Kept = "kept";

    /// <summary>A question was answered with skip.</summary>
    public const string Declined = "declined";

    /// <summary>It waits for an answer.</summary>
    public const string Held = "held";

    /// <summary>It is beyond <c>limits: changes</c>; the next run goes on with it.</summary>
    public const string Limited = "limited";

    /// <summary>It may work later; the next run tries it again.</summary>
    public const string Parked = "parked";

    /// <summary>The account or the service that a step asks could not be used in the whole run; the next run tries again.</summary>
    public const string Away = "away";

    /// <summary>The target moved since the plan that was saved, or since the run that is undone.</summary>
    public const string Moved = "moved";

    /// <summary>It did not work.</summary>
    public const string Failed = "failed";

    /// <summary>The sink left it alone, for the reason it gives.</summary>
    public const string Skipped = "skipped";

    /// <summary>Another item of the run already changes the same target.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>It cannot be stored.</summary>
    public const string Invalid = "invalid";

    /// <summary>Every word, in the order of a run's phases.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Filtered, Invalid, Dropped, Unmatched, Unknown, Rejected, Duplicate, Kept, Declined, Moved, Skipped, Held, Limited, Parked, Away, Failed];

    /// <summary>The words that <c>run --retry</c> takes: what a query left out or could not be stored is not kept.</summary>
    public static IReadOnlyList<string> Retryable { get; } = [.. All.Where(w => w is not (Filtered or Invalid or Duplicate))];

    /// <summary>The word in a sentence.</summary>
    public static string Meaning(string word) => word switch
    {
        Filtered => "left out by a query",
        Invalid => "cannot be stored",
        Dropped => "left out by a step",
        Unmatched => "no sure match was found",
        Unknown => "not known at the service",
        Rejected => "refused for good",
        Duplicate => "another item changes the same",
        Kept => "the target has another value, which stays",
        Declined => "answered with skip",
        Moved => "changed by somebody since",
        Skipped => "left alone by the sink",
        Held => "waits for an answer",
        Limited => "beyond the limit of a run",
        Parked => "tried again by the next run",
        Away => "a step's connection could not be used; tried again by the next run",
        Failed => "did not work",
        _ => word,
    };

    /// <summary>The word of a decision of a step; those made before there were words have none of their own.</summary>
    internal static string Of(string what, string? why, bool isMatch) => why ?? what switch
    {
        "held" or "dropped" when isMatch => Unmatched,
        "skipped" => Duplicate,
        _ => what,
    };

    /// <summary>The word of a change that was not made; null for one that was, or will be.</summary>
    internal static string? Of(Sdk.ChangeKind kind, ChangeState state, Sdk.Outcome? outcome, string? why) => (kind, state, outcome) switch
    {
        (_, ChangeState.Held, _) => Held,
        (_, ChangeState.Parked, _) => why ?? Parked,
        (_, _, Sdk.Outcome.Rejected) => why ?? Rejected,
        (_, _, Sdk.Outcome.Failed) => why ?? Failed,
        (Sdk.ChangeKind.Skip, _, _) => why ?? Skipped,
        _ => null,
    };
}
