using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Sources;

/// <summary>Cards to items.</summary>
internal static class RatingItems
{
    /// <summary>The film with the mark of the page's owner.</summary>
    /// <param name="card">The card.</param>
    /// <param name="dateOffset">Days that are added to its day.</param>
    /// <param name="posters">Which addresses of its poster.</param>
    public static MediaItem ToItem(this FilmCard card, int dateOffset, PosterSize posters)
    {
        var item = card.Item with { Artwork = Posters.Choose(card.Item.Artwork, posters) };
        if (card.Mark is { } mark)
        {
            var own = Rating.Own(mark, outOf: 10) with { At = card.Date is { } day ? new EventTime(day.AddDays(dateOffset)) : null };
            return item with { Ratings = [own, .. item.Ratings ?? []] };
        }

        return item;
    }

    /// <summary>An item with a remark on what could not be read.</summary>
    public static MediaItem Remarked(this MediaItem item, string remark)
        => item with { Provenance = (item.Provenance ?? new Provenance()) with { Remarks = [.. item.Provenance?.Remarks ?? [], remark] } };
}
