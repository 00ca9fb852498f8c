using MediaBridge.Plugins.Tvdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tvdb.Mapping;

/// <summary>A season or episode, with the series that it belongs to.</summary>
internal sealed class PartMap(TvdbClient client, DetailOptions options, TextChoice texts)
{
    private readonly ArtworkMap _artwork = new(options, texts);

    private IReadOnlyList<string> Kept => options.Translations.Count > 0 ? options.Translations : texts.Languages;

    public MediaItem Season(TvdbSeason season, MediaItem series, TvdbText? text, Func<string, bool> wants)
    {
        var first = (season.Episodes ?? []).Select(e => Values.Date(e?.Aired)).FirstOrDefault(d => d is not null);
        var original = LanguageCodes.Code(series.Description?.Language ?? "");
        return new MediaItem
        {
            Kind = ItemKinds.Season,
            Title = Values.Text(text?.Name) ?? Values.Text(season.Name) ?? "",
            Year = first?.Year ?? Values.Year(season.Year),
            Ids = [TvdbIds.Season(season.Id)],
            Placement = new Placement { ParentIds = series.Ids, ParentTitle = Values.Text(series.Title), Season = season.Number, AirDate = first },
            Description = wants(Facets.Description) ? new Description { Overview = Values.Text(text?.Overview), Released = first, Trailer = TrailerMap.Of(season.Trailers, texts, original) } : null,
            Artwork = wants(Facets.Artwork) ? _artwork.Of(season.Artwork, season.Image, Artwork.Poster, original) : null,
        };
    }

    /// <summary>The item of an episode.</summary>
    /// <param name="episode">Numbers, date and texts, as its list has them.</param>
    /// <param name="full">The episode alone, if it was asked for.</param>
    /// <param name="series">Its series.</param>
    /// <param name="wants">Which facets are wanted.</param>
    public MediaItem Episode(TvdbEpisode episode, TvdbEpisode? full, MediaItem series, Func<string, bool> wants)
    {
        var original = LanguageCodes.Code(series.Description?.Language ?? "");
        var aired = Values.Date(episode.Aired ?? full?.Aired);
        var picture = Values.Picture(episode.Image ?? full?.Image);
        return new MediaItem
        {
            Kind = ItemKinds.Episode,
            Title = full is null ? Values.Text(episode.Name) ?? "" : texts.Title(episode.Name ?? full.Name, full.Translations, original),
            Year = aired?.Year,
            Ids = [TvdbIds.Episode(episode.Id), .. TvdbIds.Elsewhere(full?.RemoteIds, ItemKinds.Episode).Distinct()],
            Placement = Place(episode, series),
            Description = wants(Facets.Description) ? new Description
            {
                Overview = full is null ? Values.Text(episode.Overview) : texts.Overview(episode.Overview ?? full.Overview, full.Translations, original),
                Runtime = Values.Minutes(episode.Runtime ?? full?.Runtime),
                Released = aired,
                Certification = RatingMap.Of(full?.ContentRatings, client.Region),
                Trailer = TrailerMap.Of(full?.Trailers, texts, original),
                Translations = TranslationMap.Kept(full?.Translations, Kept),
            } : null,
            People = wants(Facets.People) ? PeopleMap.Of(full?.Characters, options) : null,
            Artwork = !wants(Facets.Artwork) ? null : picture is null || options.Pictures == 0 ? [] : [new Artwork { Role = Artwork.Thumb, Id = picture.AbsolutePath.Trim('/'), Url = picture }],
        };
    }

    public static Placement Place(TvdbEpisode episode, MediaItem series) => new()
    {
        ParentIds = series.Ids,
        ParentTitle = Values.Text(series.Title),
        Season = episode.SeasonNumber is >= 0 ? episode.SeasonNumber : null,
        Number = episode.Number is > 0 ? episode.Number : null,
        Absolute = episode.AbsoluteNumber is > 0 ? episode.AbsoluteNumber : null,
        AirDate = Values.Date(episode.Aired),
    };
}
