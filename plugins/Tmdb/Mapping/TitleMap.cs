using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Mapping;

/// <summary>A title of a list or search.</summary>
internal static class TitleMap
{
    public static MediaItem Bare(TmdbTitle title, bool isSeries)
    {
        var original = Values.Text(title.OriginalTitle) ?? Values.Text(title.OriginalName);
        return new MediaItem
        {
            Kind = isSeries ? ItemKinds.Series : ItemKinds.Movie,
            Title = Values.Text(title.Title) ?? Values.Text(title.Name) ?? original ?? "",
            OriginalTitle = original,
            Year = Released(title)?.Year,
            Ids = [isSeries ? TmdbIds.Series(title.Id) : TmdbIds.Movie(title.Id)],
        };
    }

    /// <summary>With all that a list tells.</summary>
    public static MediaItem Full(TmdbTitle title, bool isSeries, Uri images) => Bare(title, isSeries) with
    {
        Description = new Description { Overview = Values.Text(title.Overview), Released = Released(title), Language = Values.Language(title.OriginalLanguage) },
        Artwork = ArtworkMap.Address(images, "original", title.PosterPath) is { } address ? [new Artwork { Role = Artwork.Poster, Id = title.PosterPath!.Trim('/'), Url = address }] : null,
    };

    private static DateOnly? Released(TmdbTitle title) => Values.Date(title.ReleaseDate) ?? Values.Date(title.FirstAirDate);
}
