namespace MediaBridge.Core.Queries;

/// <summary>Matches every item; only ever the root.</summary>
internal sealed record QueryAll : QueryNode;
