namespace MediaBridge.Core;

/// <summary>A field of the query language.</summary>
public sealed record QueryFieldInfo
{
    /// <summary>Its name, such as <c>year</c>; in a query a colon and a value follow.</summary>
    public required string Name { get; init; }

    /// <summary>What it compares.</summary>
    public required string Description { get; init; }
}
