namespace MediaBridge.Core.Queries;

/// <summary>One of the terms must match. Two or more, none of them a <see cref="QueryOr"/>.</summary>
internal sealed record QueryOr(IReadOnlyList<QueryNode> Terms) : QueryNode;
