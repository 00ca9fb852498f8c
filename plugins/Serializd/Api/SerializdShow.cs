namespace MediaBridge.Plugins.Serializd.Api;

/// <summary>A series. Ids of series and seasons are TMDB's.</summary>
internal sealed record SerializdShow
{
    public long? Id { get; init; }

    public string? Name { get; init; }

    public IReadOnlyList<SerializdSeason>? Seasons { get; init; }
}
