using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Pages;

/// <summary>Films of pages with what the page says of them.</summary>
internal static class FilmItems
{
    /// <summary>A film on the watchlist.</summary>
    public static MediaItem ToSee(PosterCard card) => card.ToItem() with { Lists = [new ListEntry { List = ListEntry.Watchlist }] };

    /// <summary>A film that was seen on some day, with its mark.</summary>
    public static MediaItem Seen(PosterCard card) => card.ToItem() with
    {
        Watches = [new Watch()],
        Ratings = card.Stars is { } stars ? [Rating.Own(stars, 5, 0.5m)] : null,
    };

    /// <summary>A film on a list.</summary>
    public static MediaItem Listed(PosterCard card, string list, string? name, int rank) => card.ToItem() with { Lists = [new ListEntry { List = list, Name = name ?? list, Rank = rank }] };
}
