namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>A release of a film in a country, or global.</summary>
internal sealed record TvdbRelease
{
    public string? Country { get; init; }

    public string? Date { get; init; }
}
