namespace MediaBridge.Sdk;

/// <summary>What a sink plans from.</summary>
public sealed record PlanRequest
{
    /// <summary>What is desired. May be enumerated again.</summary>
    public required IAsyncEnumerable<DesiredItem> Desired { get; init; }

    /// <summary>Number of desired items.</summary>
    public long Count { get; init; }

    /// <summary>What the target holds now; given whenever the sink declares <see cref="ComponentInfo.CurrentFrom"/>.</summary>
    public IAsyncEnumerable<MediaItem>? Current { get; init; }

    /// <summary>Whether <see cref="Current"/> was read to the end. If not, absence proves nothing: write nothing that rests on it.</summary>
    public bool CurrentComplete { get; init; }

    /// <summary>What this step wrote in earlier runs and still stands in its journal.</summary>
    public IReadOnlyList<OwnedTarget> Owned { get; init; } = [];

    /// <summary>What the account can do: the manifest's facets, overlaid with the account's limits.</summary>
    public IReadOnlyList<FacetInfo> Facets { get; init; } = [];

    /// <summary>
    /// Whether <see cref="Desired"/> is all there should be, so that what this step owns and is not desired goes. False after an
    /// incomplete read, after an incremental read of a sink without <see cref="ComponentInfo.NeedsAll"/>, and with <c>removals: keep</c>.
    /// </summary>
    public bool Mirror { get; init; }

    /// <summary>
    /// Whether nothing that goes into the desired items, and no option or program, changed since this step's last settled plan: a sink that
    /// writes whole outputs then only needs to see whether what it owns still stands. Never true for a sink without <see cref="ComponentInfo.NeedsAll"/>.
    /// </summary>
    public bool NothingChanged { get; init; }

    /// <summary>Says why a desired item leads to no change; it shows in <c>runs show RUN --item</c>. Safe from any thread.</summary>
    public Action<MediaItem, string> Reject { get; init; } = (_, _) => { };
}
