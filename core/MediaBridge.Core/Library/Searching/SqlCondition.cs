using MediaBridge.Core.Queries;

namespace MediaBridge.Core.Library.Searching;

/// <summary>A query as a condition of SQL over <c>items i</c>.</summary>
internal sealed record SqlCondition
{
    /// <summary>The condition, with parameters from <c>?1</c> on.</summary>
    public required string Where { get; init; }

    /// <summary>The values of the parameters, in order.</summary>
    public required IReadOnlyList<object> Values { get; init; }

    /// <summary>What every hit must match in the full-text index, by which hits are ranked; null if the query asks for no words.</summary>
    public string? Match { get; init; }

    /// <summary>Whether SQL cannot say exactly what the query says, such as a number with too many digits: then every item is looked at.</summary>
    public bool IsInexact { get; init; }

    /// <summary>The query it was made of.</summary>
    public required Query Query { get; init; }
}
