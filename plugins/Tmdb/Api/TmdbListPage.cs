namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>A list with its entries; old answers have them all at once and say nothing of pages.</summary>
internal sealed record TmdbListPage
{
    public required IReadOnlyList<TmdbTitle> Items { get; init; }

    public long? ItemCount { get; init; }

    public int? TotalPages { get; init; }

    public long? TotalResults { get; init; }
}
