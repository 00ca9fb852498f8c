namespace MediaBridge.Sdk.Tests.Kit.Catalog;

/// <summary>A film as the service answers it.</summary>
internal sealed record CatalogFilm
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    public int Year { get; init; }

    public string? Imdb { get; init; }

    public decimal Score { get; init; }

    public string? Overview { get; init; }

    public IReadOnlyList<string>? People { get; init; }
}
