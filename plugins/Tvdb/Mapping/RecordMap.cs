using MediaBridge.Plugins.Tvdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tvdb.Mapping;

/// <summary>A series or film in full. What was not asked for is null.</summary>
internal sealed class RecordMap(TvdbClient client, DetailOptions options, TextChoice texts)
{
    private readonly ArtworkMap _artwork = new(options, texts);

    private IReadOnlyList<string> Kept => options.Translations.Count > 0 ? options.Translations : texts.Languages;

    /// <summary>The item of a record.</summary>
    /// <param name="record">What TheTVDB has.</param>
    /// <param name="isSeries">Whether it is a series; a film otherwise.</param>
    /// <param name="wants">Which facets are wanted.</param>
    public MediaItem Of(TvdbRecord record, bool isSeries, Func<string, bool> wants)
    {
        var kind = isSeries ? ItemKinds.Series : ItemKinds.Movie;
        var original = record.OriginalLanguage;
        var title = texts.Title(record.Name, record.Translations, original);
        var released = Released(record, isSeries);
        return new MediaItem
        {
            Kind = kind,
            Title = title,
            OriginalTitle = Values.Text(record.Name),
            Year = released?.Year ?? Values.Year(record.Year),
            Ids = [isSeries ? TvdbIds.Series(record.Id) : TvdbIds.Movie(record.Id), .. TvdbIds.Elsewhere(record.RemoteIds, kind).Distinct()],
            Description = wants(Facets.Description) ? Describe(record, isSeries, title, released) : null,
            People = wants(Facets.People) ? PeopleMap.Of(record.Characters, options) : null,
            Artwork = wants(Facets.Artwork) ? _artwork.Of(record.Artworks, record.Image, Artwork.Poster, original) : null,
            Provenance = new Provenance { Page = new Uri($"https://thetvdb.com/dereferrer/{kind}/{TvdbClient.Text(record.Id)}") },
        };
    }

    private Description Describe(TvdbRecord record, bool isSeries, string title, DateOnly? released)
    {
        var original = record.OriginalLanguage;
        var genres = Values.Names(record.Genres?.Select(g => g?.Name));
        var list = record.Lists?.FirstOrDefault(l => l is { IsOfficial: true, Id: > 0 } && Values.Text(l.Name) is not null);
        return new Description
        {
            Types = Types(genres),
            AlternativeTitles = TranslationMap.Others(record, Kept, title),
            Overview = texts.Overview(record.Overview, record.Translations, original),
            Tagline = texts.Tagline(record.Translations, original),
            Runtime = Values.Minutes(isSeries ? record.AverageRuntime : record.Runtime),
            Released = released,
            Ended = isSeries && record.Status?.Name is "Ended" ? Values.Date(record.LastAired) : null,
            Status = Values.Text(record.Status?.Name),
            Genres = genres,
            Countries = Values.Names([record.OriginalCountry]) is { Count: > 0 } countries ? countries : null,
            Studios = CompanyNames.Of(record, isSeries),
            Language = LanguageCodes.Tag(original),
            Languages = Values.Names(record.SpokenLanguages?.Select(LanguageCodes.Tag)),
            Keywords = Values.Names((record.Tags ?? record.TagOptions)?.Select(t => t?.Name)),
            Certification = RatingMap.Of(record.ContentRatings, client.Region),
            Collection = !isSeries && list is not null
                ? new CollectionRef { Name = list.Name!.Trim(), Id = new ExternalId(TvdbIds.ListScheme, TvdbClient.Text(list.Id!.Value)), Overview = Values.Text(list.Overview) }
                : null,
            Trailer = TrailerMap.Of(record.Trailers, texts, original),
            Translations = TranslationMap.Kept(record.Translations, Kept),
        };
    }

    private static IReadOnlyList<string> Types(IReadOnlyList<string>? genres)
    {
        (string Genre, string Type)[] all = [("Mini-Series", Description.Miniseries), ("Documentary", Description.Documentary), ("Animation", Description.Animation), ("Anime", Description.Animation), ("Podcast", Description.Podcast)];
        return [.. all.Where(t => genres?.Contains(t.Genre, StringComparer.OrdinalIgnoreCase) == true).Select(t => t.Type).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A film's first release anywhere; of its list, if it says no first one.</summary>
    private static DateOnly? Released(TvdbRecord record, bool isSeries)
        => isSeries
            ? Values.Date(record.FirstAired)
            : Values.Date(record.FirstRelease?.Date) ?? (record.Releases ?? []).Select(r => Values.Date(r?.Date)).Where(d => d is not null).DefaultIfEmpty(null).Min();
}
