namespace MediaBridge.Sdk;

/// <summary>What is wanted of a looked-up item.</summary>
public sealed record LookupRequest
{
    /// <summary>The facets that will be used; null for all that come cheaply.</summary>
    public IReadOnlyList<string>? Facets { get; init; }

    /// <summary>Wanted language, BCP 47; null for the connection's default.</summary>
    public string? Language { get; init; }

    /// <summary>The item that it is for, where one is at hand: its placement finds an episode by an id of its series, its title helps services that find nothing by a foreign id. Null where only the id is known.</summary>
    public MediaItem? Item { get; init; }
}
