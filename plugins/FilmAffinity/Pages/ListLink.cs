namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>A list that somebody keeps.</summary>
internal sealed record ListLink
{
    /// <summary>Its number at the site: two lists may have one name.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }
}
