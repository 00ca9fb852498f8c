namespace MediaBridge.Plugins.Omdb.Api;

/// <summary>A rating as its source words it: 8.8/10, 79%, 66/100.</summary>
internal sealed record OmdbRating
{
    public string? Source { get; init; }

    public string? Value { get; init; }
}
