namespace MediaBridge.Core.Queries;

/// <summary>All terms must match. Two or more, none of them an <see cref="QueryAnd"/>.</summary>
internal sealed record QueryAnd(IReadOnlyList<QueryNode> Terms) : QueryNode;
