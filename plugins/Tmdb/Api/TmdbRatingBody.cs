namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>A mark to give: 0.5 to 10, in halves.</summary>
internal sealed record TmdbRatingBody
{
    public required decimal Value { get; init; }
}
