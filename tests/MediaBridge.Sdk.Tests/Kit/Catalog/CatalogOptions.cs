namespace MediaBridge.Sdk.Tests.Kit.Catalog;

/// <summary>Options of the matcher: it has none.</summary>
internal sealed record CatalogOptions;
