namespace MediaBridge.Sdk.Tests.Kit.Catalog;

/// <summary>An answer of the service's search.</summary>
internal sealed record CatalogAnswer
{
    public required IReadOnlyList<CatalogFilm> Films { get; init; }
}
