namespace MediaBridge.Core.Queries;

/// <summary>A scheme of ids, with those below it (<c>tmdb</c> also means <c>tmdb.movie</c>), or one id.</summary>
internal sealed record IdValue : QueryValue
{
    public required string Scheme { get; init; }

    /// <summary>The id itself; null for any of the scheme.</summary>
    public string? Value { get; init; }
}
