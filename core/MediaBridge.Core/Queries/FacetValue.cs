namespace MediaBridge.Core.Queries;

/// <summary>A facet that an item has or has not.</summary>
internal sealed record FacetValue(string Facet) : QueryValue;
