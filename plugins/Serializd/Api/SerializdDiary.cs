namespace MediaBridge.Plugins.Serializd.Api;

/// <summary>A page of the diary. Pages are in no order of time.</summary>
internal sealed record SerializdDiary
{
    public IReadOnlyList<SerializdReview>? Reviews { get; init; }

    public int? TotalPages { get; init; }
}
