using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Csv;

/// <summary>A row of a title.</summary>
internal sealed record CsvEntry
{
    /// <summary>Its line in the file.</summary>
    public required int Line { get; init; }

    /// <summary>The title's id.</summary>
    public required string Id { get; init; }

    /// <summary>The title with its facts, without what is personal.</summary>
    public required MediaItem Item { get; init; }

    /// <summary>The average of IMDb's users.</summary>
    public Rating? SiteMark { get; init; }

    /// <summary>The person's mark as it stands there; null for none.</summary>
    public string? Mark { get; init; }

    /// <summary>When it was given.</summary>
    public DateOnly? RatedAt { get; init; }

    /// <summary>When it came onto the list.</summary>
    public DateOnly? Created { get; init; }

    /// <summary>Place on the list.</summary>
    public int? Position { get; init; }

    /// <summary>The person's note on it.</summary>
    public string? Note { get; init; }
}
