namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>A release. Type 1 is the premiere, 2 limited, 3 in cinemas, 4 digital, 5 on disc, 6 television.</summary>
internal sealed record TmdbRelease
{
    public string? Certification { get; init; }

    public int? Type { get; init; }
}
