namespace MediaBridge.Plugins.Serializd.Api;

/// <summary>A series on a list, with those of its seasons that are.</summary>
internal sealed record SerializdListed
{
    public long? ShowId { get; init; }

    public string? ShowName { get; init; }

    /// <summary>Empty for the series as a whole.</summary>
    public IReadOnlyList<long>? SeasonIds { get; init; }

    public string? DateAdded { get; init; }
}
