namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>A rating that an account gave.</summary>
public sealed record SiteRating
{
    public required string Film { get; init; }

    /// <summary>1 to 10; null for one that shows as <c>--</c>.</summary>
    public required int? Mark { get; init; }

    /// <summary>The day, as the English pages show it.</summary>
    public required DateOnly Day { get; init; }
}
