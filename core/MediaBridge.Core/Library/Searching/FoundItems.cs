using MediaBridge.Core.Library.Columns;

namespace MediaBridge.Core.Library.Searching;

/// <summary>What a query found.</summary>
internal sealed record FoundItems
{
    /// <summary>The items of the page, in order.</summary>
    public required IReadOnlyList<long> Ids { get; init; }

    /// <summary>All.</summary>
    public required ItemSet Set { get; init; }
}
