namespace MediaBridge.Core.Queries;

/// <summary>The term must not match; it is no <see cref="QueryNot"/>.</summary>
internal sealed record QueryNot(QueryNode Term) : QueryNode;
