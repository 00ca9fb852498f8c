namespace MediaBridge.Sdk;

/// <summary>Where an episode, season or track belongs.</summary>
public sealed record Placement
{
    /// <summary>Ids of the series or album.</summary>
    public IReadOnlyList<ExternalId> ParentIds { get; init => field = value ?? []; } = [];

    /// <summary>Title of the series or album.</summary>
    public string? ParentTitle { get; init; }

    /// <summary>Year of first release of the series or album, if it is known.</summary>
    public int? ParentYear { get; init; }

    /// <summary>Season, 0 for specials.</summary>
    public int? Season { get; init; }

    /// <summary>Number of the episode in its season, or of the track on its disc.</summary>
    public int? Number { get; init; }

    /// <summary>Last number, when one file holds several episodes.</summary>
    public int? LastNumber { get; init; }

    /// <summary>Number counted over all seasons.</summary>
    public int? Absolute { get; init; }

    /// <summary>Last number counted over all seasons, when one file holds several episodes that are counted so.</summary>
    public int? LastAbsolute { get; init; }

    /// <summary>Date of first broadcast.</summary>
    public DateOnly? AirDate { get; init; }

    /// <summary>Disc of an album.</summary>
    public int? Disc { get; init; }
}
