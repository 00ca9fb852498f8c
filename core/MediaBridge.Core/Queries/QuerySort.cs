namespace MediaBridge.Core.Queries;

/// <summary>A field to sort by. Items without it come last.</summary>
internal sealed record QuerySort(QueryField Field, bool Descending);
