using System.Text.Json;
using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Mapping;

/// <summary>A film or series in full. What was not asked for is null.</summary>
internal sealed class DetailMap(TmdbClient client, DetailOptions options, TextChoice texts)
{
    private readonly Uri _images = client.Options.ImageBase;
    private readonly ArtworkMap _artwork = new(client.Options.ImageBase, options, texts);

    private IReadOnlyList<string> Kept => options.Translations.Count > 0 ? options.Translations : texts.Languages;

    public MediaItem Of(TmdbDetails details, bool described)
    {
        var translations = details.Translations?.Translations;
        var original = Values.Text(details.OriginalTitle) ?? Values.Text(details.OriginalName);
        var title = texts.Title(details.Title ?? details.Name, original, details.OriginalLanguage, translations);
        var released = Values.Date(details.ReleaseDate) ?? Values.Date(details.FirstAirDate);
        return new MediaItem
        {
            Kind = details.IsSeries ? ItemKinds.Series : ItemKinds.Movie,
            Title = title,
            OriginalTitle = original,
            Year = released?.Year,
            Ids =
            [
                details.IsSeries ? TmdbIds.Series(details.Id) : TmdbIds.Movie(details.Id),
                .. TmdbIds.Elsewhere(details.ExternalIds, details.ImdbId, details.IsSeries ? IdSchemes.TvdbSeries : null),
            ],
            Description = described ? Describe(details, title, original, released) : null,
            People = PeopleMap.Of(details.Credits ?? details.AggregateCredits, details.IsSeries && details.AggregateCredits is not null ? details.CreatedBy : null, options, _images),
            Ratings = Values.SiteRating(details.VoteAverage, details.VoteCount) is { } rating ? [rating] : null,
            Artwork = _artwork.Of(details.Images, details.PosterPath, details.BackdropPath, details.OriginalLanguage, details.BelongsToCollection),
            Provenance = new Provenance { Page = new Uri($"https://www.themoviedb.org/{(details.IsSeries ? "tv" : "movie")}/{TmdbClient.Text(details.Id)}") },
            Extras = described ? Extras(details) : null,
        };
    }

    public MediaItem Of(TmdbSeason season, MediaItem series, bool described) => new()
    {
        Kind = ItemKinds.Season,
        Title = texts.Text(season.Name, season.Translations?.Translations, null, t => t.Name) ?? "",
        Year = Values.Date(season.AirDate)?.Year,
        Ids = [TmdbIds.Season(season.Id), .. TmdbIds.Elsewhere(season.ExternalIds, null, null)],
        Placement = new Placement { ParentIds = series.Ids, ParentTitle = series.Title, Season = season.SeasonNumber, AirDate = Values.Date(season.AirDate) },
        Description = described ? new Description
        {
            Overview = texts.Text(season.Overview, season.Translations?.Translations, series.Description?.Language, t => t.Overview),
            Released = Values.Date(season.AirDate),
            Trailer = TrailerMap.Of(season.Videos, texts),
            Translations = TranslationMap.Kept(season.Translations, [.. Kept]),
        } : null,
        People = PeopleMap.Of(season.AggregateCredits, null, options, _images),
        Ratings = Values.SiteRating(season.VoteAverage, null) is { } rating ? [rating] : null,
        Artwork = _artwork.Of(season.Images, season.PosterPath, null),
    };

    /// <summary>An episode in full, or as the list of its season has it.</summary>
    public MediaItem Of(TmdbEpisode episode, MediaItem series, bool described, bool people, bool artwork)
    {
        var translations = episode.Translations?.Translations;
        return new MediaItem
        {
            Kind = ItemKinds.Episode,
            Title = texts.Text(episode.Name, translations, null, t => t.Name) ?? "",
            Year = Values.Date(episode.AirDate)?.Year,
            Ids = [TmdbIds.Episode(episode.Id), .. TmdbIds.Elsewhere(episode.ExternalIds, null, IdSchemes.TvdbEpisode)],
            Placement = EpisodeMap.Place(episode, series),
            Description = described ? new Description
            {
                Overview = texts.Text(episode.Overview, translations, series.Description?.Language, t => t.Overview),
                Runtime = Values.Minutes(episode.Runtime),
                Released = Values.Date(episode.AirDate),
                Trailer = TrailerMap.Of(episode.Videos, texts),
                Translations = TranslationMap.Kept(episode.Translations, [.. Kept]),
            } : null,
            People = people ? PeopleMap.Of(episode.Credits ?? new TmdbCredits { Crew = episode.Crew, GuestStars = episode.GuestStars }, null, options, _images) : null,
            Ratings = Values.SiteRating(episode.VoteAverage, episode.VoteCount) is { } rating ? [rating] : null,
            Artwork = artwork ? _artwork.Of(episode.Images, null, null) ?? _artwork.OfStill(episode.StillPath) : null,
        };
    }

    private Description Describe(TmdbDetails details, string title, string? original, DateOnly? released)
    {
        var translations = details.Translations?.Translations;
        return new Description
        {
            Types = TypeMap.Of(details),
            AlternativeTitles = TranslationMap.Titles(details, [.. Kept], title, original),
            Overview = texts.Text(details.Overview, translations, details.OriginalLanguage, t => t.Overview),
            Tagline = texts.Text(details.Tagline, translations, details.OriginalLanguage, t => t.Tagline),
            Runtime = Values.Minutes(texts.Runtime(details.Runtime, translations, details.OriginalLanguage)) ?? Values.Minutes(details.EpisodeRunTime?.FirstOrDefault(r => r > 0)),
            Released = released,
            Ended = details.Status is "Ended" or "Canceled" ? Values.Date(details.LastAirDate) : null,
            Status = Values.Text(details.Status),
            Genres = Values.Names(details.Genres?.Select(g => g.Name)),
            Countries = Values.Names(details.ProductionCountries is { Count: > 0 } countries ? countries.Select(c => c.Name) : details.OriginCountry),
            Studios = Values.Names((details.Networks is { Count: > 0 } ? details.Networks : details.ProductionCompanies)?.Select(s => s.Name)),
            Language = Values.Language(details.OriginalLanguage),
            Languages = Values.Names(details.SpokenLanguages?.Select(l => Values.Language(l.Code))),
            Keywords = Values.Names((details.Keywords?.Keywords ?? details.Keywords?.Results)?.Select(k => k.Name)),
            Certification = CertificationMap.Of(details, client.Region),
            Collection = details.BelongsToCollection is { Id: > 0 } set && Values.Text(set.Name) is { } name
                ? new CollectionRef { Name = name, Id = new ExternalId(IdSchemes.TmdbCollection, TmdbClient.Text(set.Id)) } : null,
            Trailer = TrailerMap.Of(details.Videos, texts),
            Homepage = Values.Address(details.Homepage),
            Translations = TranslationMap.Kept(details.Translations, [.. Kept]),
        };
    }

    /// <summary>What no facet holds; money in US dollars.</summary>
    private static Dictionary<string, JsonElement>? Extras(TmdbDetails details)
    {
        (string Name, long? Value)[] all =
        [
            ("tmdb.budget", details.Budget), ("tmdb.revenue", details.Revenue), ("tmdb.seasons", details.NumberOfSeasons), ("tmdb.episodes", details.NumberOfEpisodes),
        ];
        var extras = all.Where(e => e.Value > 0).ToDictionary(e => e.Name, e => JsonSerializer.SerializeToElement(e.Value!.Value, TmdbJson.Default.Int64), StringComparer.Ordinal);
        return extras.Count == 0 ? null : extras;
    }
}
