using MediaBridge.Tests.Services.Catalogue;

namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>A film as it is to be shown on a page of many.</summary>
internal sealed record SiteCard
{
    public required CatalogueFilm Film { get; init; }

    /// <summary>The mark of the page's owner; null for none.</summary>
    public int? Mark { get; init; }

    /// <summary>Whether a place for the mark is shown at all.</summary>
    public bool IsRated { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>The token for changing the mark, on own pages.</summary>
    public string? Token { get; init; }
}
