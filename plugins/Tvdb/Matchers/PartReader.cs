using MediaBridge.Plugins.Tvdb.Api;
using MediaBridge.Plugins.Tvdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tvdb.Matchers;

/// <summary>Seasons and episodes, by their own numbers or by their place in a series.</summary>
internal sealed class PartReader(DetailOptions options, TvdbClient client, RecordReader records)
{
    private readonly EpisodeList _episodes = new(client);

    /// <summary>The season or episode of a series that an item describes; null if the series has none at that place.</summary>
    public async Task<MediaItem?> AtPlaceAsync(long series, MediaItem item, LookupRequest request, CancellationToken cancellationToken)
    {
        if (item.Placement is not { } place || await SeriesAsync(series, cancellationToken) is not { } record)
        {
            return null;
        }

        if (item.Kind == ItemKinds.Season)
        {
            return place.Season is { } number && InOrder(record, number) is { } season ? await SeasonAsync(season.Id, record, request, cancellationToken) : null;
        }

        var texts = Texts(request);
        var code = texts.Codes(record.OriginalLanguage)[0];
        return await _episodes.AtAsync(series, options.Order, code, place, cancellationToken) is { } found
            ? await EpisodeAsync(found, record, request, cancellationToken)
            : null;
    }

    /// <summary>An episode by its own number; null if TheTVDB does not know it.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="series">Its series, if that is known: then the list of its episodes tells, too.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<MediaItem?> EpisodeByIdAsync(long id, long? series, LookupRequest request, CancellationToken cancellationToken)
    {
        var texts = Texts(request);
        if (series is { } known && await SeriesAsync(known, cancellationToken) is { } record
            && await _episodes.ByIdAsync(known, options.Order, texts.Codes(record.OriginalLanguage)[0], id, cancellationToken) is { } listed)
        {
            return await EpisodeAsync(listed, record, request, cancellationToken);
        }

        if (await FullAsync(id, request, cancellationToken) is not { Id: > 0 } full)
        {
            return null;
        }

        var parent = full.SeriesId is > 0 and var number ? await SeriesAsync(number, cancellationToken) : null;

        // The episode itself tells its numbers in the default order only.
        var placed = parent is not null && options.Order is not "default"
            ? await _episodes.ByIdAsync(parent.Id, options.Order, texts.Codes(parent.OriginalLanguage)[0], id, cancellationToken) ?? full
            : full;
        return Map(texts).Episode(placed, full, parent is null ? new MediaItem { Kind = ItemKinds.Series } : Parent(parent, texts), f => Wants(request, f));
    }

    /// <summary>A season by its own number; null if TheTVDB does not know it.</summary>
    public async Task<MediaItem?> SeasonByIdAsync(long id, LookupRequest request, CancellationToken cancellationToken)
        => await client.KnownAsync($"seasons/{TvdbClient.Text(id)}/extended", TvdbJson.Default.Season, cancellationToken) is { SeriesId: > 0 and var series }
            && await SeriesAsync(series, cancellationToken) is { } record ? await SeasonAsync(id, record, request, cancellationToken) : null;

    private static bool Wants(LookupRequest request, string facet) => request.Facets is null || request.Facets.Contains(facet, StringComparer.Ordinal);

    private TextChoice Texts(LookupRequest request) => new(client.Options, request.Language);

    private PartMap Map(TextChoice texts) => new(client, options, texts);

    private Task<TvdbRecord?> SeriesAsync(long series, CancellationToken cancellationToken) => records.ReadAsync(series, isSeries: true, isWhole: false, null, cancellationToken);

    private MediaItem Parent(TvdbRecord record, TextChoice texts) => new RecordMap(client, options, texts).Of(record, isSeries: true, f => f == Facets.Description);

    /// <summary>The season of that number in the order that is wanted.</summary>
    private TvdbSeason? InOrder(TvdbRecord record, int number)
    {
        var ofNumber = (record.Seasons ?? []).OfType<TvdbSeason>().Where(s => s.Number == number && s.Id > 0).ToList();
        return options.Order == "default"
            ? ofNumber.FirstOrDefault(s => record.DefaultSeasonType is null ? s.Type?.Type is "official" : s.Type?.Id == record.DefaultSeasonType) ?? ofNumber.FirstOrDefault(s => s.Type?.Type is "official")
            : ofNumber.FirstOrDefault(s => string.Equals(s.Type?.Type, options.Order, StringComparison.Ordinal));
    }

    private async Task<MediaItem?> SeasonAsync(long id, TvdbRecord series, LookupRequest request, CancellationToken cancellationToken)
    {
        var texts = Texts(request);
        if (await client.KnownAsync($"seasons/{TvdbClient.Text(id)}/extended", TvdbJson.Default.Season, cancellationToken) is not { Id: > 0 } season)
        {
            return null;
        }

        // A season says only in which languages it has texts.
        var known = (season.NameTranslations ?? []).Concat(season.OverviewTranslations ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var code = texts.Codes(series.OriginalLanguage).FirstOrDefault(known.Contains);
        var text = code is null ? null : await client.KnownAsync($"seasons/{TvdbClient.Text(id)}/translations/{code}", TvdbJson.Default.Text, cancellationToken);
        return Map(texts).Season(season, Parent(series, texts), text, f => Wants(request, f));
    }

    /// <summary>An episode of a list, with what its list does not tell where that is wanted.</summary>
    private async Task<MediaItem> EpisodeAsync(TvdbEpisode listed, TvdbRecord series, LookupRequest request, CancellationToken cancellationToken)
    {
        var texts = Texts(request);
        var isWhole = options.Episodes == "full" || request.Facets?.Contains(Facets.People, StringComparer.Ordinal) == true;
        var full = isWhole ? await FullAsync(listed.Id, request, cancellationToken) : null;
        var told = full is null ? await TranslatedAsync(listed, series, request, texts, cancellationToken) : listed;
        return Map(texts).Episode(told, full, Parent(series, texts), f => Wants(request, f));
    }

    /// <summary>The texts of an episode that its list has not in the wanted language, from the lists in the next languages.</summary>
    private async Task<TvdbEpisode> TranslatedAsync(TvdbEpisode listed, TvdbRecord series, LookupRequest request, TextChoice texts, CancellationToken cancellationToken)
    {
        var told = listed;
        foreach (var code in texts.Codes(series.OriginalLanguage).Skip(1))
        {
            var lacksOverview = Wants(request, Facets.Description) && Values.Text(told.Overview) is null && Has(listed.OverviewTranslations, code);
            if ((Values.Text(told.Name) is null && Has(listed.NameTranslations, code)) || lacksOverview)
            {
                var other = await _episodes.ByIdAsync(series.Id, options.Order, code, listed.Id, cancellationToken);
                told = told with { Name = Values.Text(told.Name) ?? other?.Name, Overview = Values.Text(told.Overview) ?? other?.Overview };
            }
        }

        return told;

        static bool Has(IReadOnlyList<string?>? codes, string code) => codes?.Contains(code, StringComparer.OrdinalIgnoreCase) != false;
    }

    private Task<TvdbEpisode?> FullAsync(long id, LookupRequest request, CancellationToken cancellationToken)
        => client.KnownAsync($"episodes/{TvdbClient.Text(id)}/extended?meta=translations", TvdbJson.Default.Episode, cancellationToken, request.Item?.Year);
}
