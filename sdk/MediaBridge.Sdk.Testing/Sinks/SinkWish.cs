namespace MediaBridge.Sdk.Testing;

/// <summary>What a run is asked to do.</summary>
internal sealed record SinkWish
{
    /// <summary>What is desired, in order.</summary>
    public required IReadOnlyList<DesiredItem> Desired { get; init; }

    /// <summary>Whether that is all there should be.</summary>
    public bool Mirror { get; init; }

    /// <summary>What the account can do, if that is not what it says.</summary>
    public Func<FacetInfo, FacetInfo>? Limit { get; init; }

    /// <summary>What the read-back shows, in place of the account: nothing, and it was not read to the end.</summary>
    public bool ReadsNothing { get; init; }

    /// <summary>Whether nothing that goes into the desires changed since the last run.</summary>
    public bool NothingChanged { get; init; }

    /// <summary>Only this change is applied.</summary>
    public string? Only { get; init; }

    public static SinkWish Of(IEnumerable<MediaItem> items, DesiredOp op = DesiredOp.Add) => new() { Desired = [.. items.Select(i => new DesiredItem { Item = i, Op = op })] };
}
