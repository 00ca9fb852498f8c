namespace MediaBridge.Core.Queries;

/// <summary>A node of a query. Nothing here runs: streams compile it to a predicate, the library to SQL.</summary>
internal abstract record QueryNode;
