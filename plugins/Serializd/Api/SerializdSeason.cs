namespace MediaBridge.Plugins.Serializd.Api;

/// <summary>A season.</summary>
internal sealed record SerializdSeason
{
    /// <summary>Null for one that is empty yet.</summary>
    public long? Id { get; init; }

    public int? SeasonNumber { get; init; }
}
