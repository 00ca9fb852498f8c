using MediaBridge.Sdk;

namespace Reelbook;

/// <summary>Reelbook's films as items.</summary>
internal static class DiaryItems
{
    public const string Scheme = "reelbook";

    public static ExternalId Id(this DiaryFilm film) => new(Scheme, film.Id);

    // guide:item
    public static MediaItem ToItem(this DiaryFilm film) => film.ToBare() with
    {
        Ratings = film.Rating is { } rating ? [Rating.Own(rating, outOf: 10)] : [],
        Watches = [.. (film.Plays ?? []).Select(p => new Watch { At = p.At, NativeId = p.Id })],
        Lists = film.Watchlist ? [new ListEntry { List = ListEntry.Watchlist }] : [],
        Versions = film.File is { } file ? [new MediaVersion { Files = [new MediaFile { Path = file }] }] : [],
    };

    public static MediaItem ToBare(this DiaryFilm film) => new()
    {
        Kind = ItemKinds.Movie,
        Title = film.Title,
        Year = film.Year,
        Ids = [film.Id(), new ExternalId(IdSchemes.Imdb, film.Imdb)],
    };
    // /guide
}
