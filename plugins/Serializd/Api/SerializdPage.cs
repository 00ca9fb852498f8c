namespace MediaBridge.Plugins.Serializd.Api;

/// <summary>A page of a list of series.</summary>
internal sealed record SerializdPage
{
    public IReadOnlyList<SerializdListed>? Items { get; init; }

    public int? TotalPages { get; init; }

    public int? NumberOfShows { get; init; }
}
