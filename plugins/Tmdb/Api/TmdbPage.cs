namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>A page of a list: at most 20 entries, at most 500 pages.</summary>
/// <typeparam name="T">An entry.</typeparam>
internal sealed record TmdbPage<T>
{
    public int? Page { get; init; }

    public required IReadOnlyList<T> Results { get; init; }

    public int? TotalPages { get; init; }

    public long? TotalResults { get; init; }
}
