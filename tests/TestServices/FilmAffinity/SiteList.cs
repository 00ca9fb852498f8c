namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>A list of an account.</summary>
public sealed record SiteList
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Numbers of films, in the list's order.</summary>
    public List<string> Films { get; init; } = [];
}
