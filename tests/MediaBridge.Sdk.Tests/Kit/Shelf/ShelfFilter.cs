namespace MediaBridge.Sdk.Tests.Kit.Shelf;

/// <summary>Options of the source: it has none.</summary>
internal sealed record ShelfFilter;
