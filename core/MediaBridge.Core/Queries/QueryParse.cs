namespace MediaBridge.Core.Queries;

/// <summary>A parsed query, or what is wrong with it.</summary>
internal sealed record QueryParse
{
    /// <summary>The query; null if there are problems.</summary>
    public Query? Query { get; init; }

    public IReadOnlyList<QueryProblem> Problems { get; init; } = [];
}
