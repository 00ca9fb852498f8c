namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>A page of a list, and what the headers say of the whole.</summary>
internal sealed record TraktPage<T>
{
    public required IReadOnlyList<T> Rows { get; init; }

    /// <summary>Number of pages; null if the list is not paged.</summary>
    public int? Pages { get; init; }

    /// <summary>Number of all rows; null if it is not said.</summary>
    public long? Items { get; init; }
}
