using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>A film as pages with many show it.</summary>
internal sealed record FilmCard
{
    /// <summary>The number of the film at the site.</summary>
    public required string Id { get; init; }

    /// <summary>All that the card says of the film itself, the site's average among its ratings.</summary>
    public required MediaItem Item { get; init; }

    /// <summary>The mark of the page's owner, 1 to 10.</summary>
    public int? Mark { get; init; }

    /// <summary>What stands in the mark's place when it is none.</summary>
    public string? MarkText { get; init; }

    /// <summary>The day on which it was rated, as the site counts days.</summary>
    public DateOnly? Date { get; init; }
}
