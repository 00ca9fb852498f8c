namespace MediaBridge.Sdk;

/// <summary>What a component, or an account of it, can do with one facet.</summary>
public sealed record FacetInfo
{
    /// <summary>The facet, one of <see cref="Facets"/>.</summary>
    public required string Facet { get; init; }

    /// <summary>Whether it is read.</summary>
    public bool Read { get; init; }

    /// <summary>Whether it is written.</summary>
    public bool Write { get; init; }

    /// <summary>Whether it can be removed.</summary>
    public bool Remove { get; init; }

    /// <summary>Whether a play can be given its date; if not, plays are only counted.</summary>
    public bool Backdate { get; init; } = true;

    /// <summary>Whether not being listed means not being there; false for media servers, which list only what they hold.</summary>
    public bool Absence { get; init; } = true;

    /// <summary>How many items may have it; null for no limit.</summary>
    public int? MaxItems { get; init; }

    /// <summary>The scale of ratings; null where there are none.</summary>
    public Scale? Scale { get; init; }

    /// <summary>A facet that is read.</summary>
    public static FacetInfo Reads(string facet) => new() { Facet = facet, Read = true };

    /// <summary>A facet that is read, written and removed.</summary>
    public static FacetInfo Full(string facet) => new() { Facet = facet, Read = true, Write = true, Remove = true };
}
