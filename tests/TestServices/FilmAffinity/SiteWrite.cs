namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>A write that the site took: what its own store counts.</summary>
public sealed record SiteWrite
{
    public required string Account { get; init; }

    public required string Film { get; init; }

    /// <summary>The mark; null for one that was taken away.</summary>
    public required int? Mark { get; init; }
}
