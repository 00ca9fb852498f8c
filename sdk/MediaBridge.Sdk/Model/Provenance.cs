namespace MediaBridge.Sdk;

/// <summary>Where an item was read.</summary>
public sealed record Provenance
{
    /// <summary>Id of the source component, such as <c>files.videos</c>; it is asked to open the item's files and to renew addresses.</summary>
    public string? Origin { get; init; }

    /// <summary>The page of the item at its service.</summary>
    public Uri? Page { get; init; }

    /// <summary>When it was retrieved, UTC; leave it out where equal input must give equal output.</summary>
    public DateTimeOffset? RetrievedAt { get; init; }

    /// <summary>Remarks of sources and processors on this item, such as what had to be repaired in its NFO.</summary>
    public IReadOnlyList<string>? Remarks { get; init; }

    /// <summary>Which step of the pipeline gave a field its value, by the field's name (<c>title</c>, <c>description.overview</c>, <c>people</c>, <c>ratings.imdb</c>); a field that is not named came with the item from its source.</summary>
    /// <remarks>The engine notes it, for the library only: outputs never see it, and it is no part of <see cref="MediaItem.Fingerprint"/>.</remarks>
    public IReadOnlyDictionary<string, string>? Fields { get; init; }
}
