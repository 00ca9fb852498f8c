namespace MediaBridge.Sdk;

/// <summary>What is particular to a service when <see cref="Diff"/> plans for it.</summary>
internal sealed record DiffOptions
{
    /// <summary>
    /// The id schemes that the service understands, the preferred first. The first that a desired item has names the target; without one, the
    /// first that the matching current item has, whose ids are then added to those of <see cref="PlannedChange.Do"/>. An item without any is
    /// rejected. Empty: every id will do.
    /// </summary>
    public IReadOnlyList<string> Schemes { get; init; } = [];

    /// <summary>How long after this change a read may not show it yet.</summary>
    public Func<PlannedChange, TimeSpan>? SettleAfter { get; init; }

    /// <summary>What else this change does to the account, such as a play that takes the item off the watchlist. Later facets of the same item are planned with it in mind.</summary>
    public Func<PlannedChange, IReadOnlyList<DesiredItem>>? Effects { get; init; }
}
