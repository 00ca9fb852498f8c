using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Matchers;

/// <summary>Seasons and episodes of a series whose number is known.</summary>
internal sealed class PartReader
{
    private readonly DetailOptions _options;
    private readonly TmdbClient _client;
    private readonly SeasonList _seasons;
    private readonly PlaceResolver _places;

    public PartReader(DetailOptions options, TmdbClient client)
    {
        (_options, _client) = (options, client);
        _seasons = new SeasonList(client);
        _places = new PlaceResolver(options, client, _seasons);
    }

    /// <summary>The season or episode that an item describes, counted as the item is; null if the series has none there.</summary>
    /// <param name="series">Number of the series.</param>
    /// <param name="item">Kind and placement tell which part.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="isFull">Whether ids elsewhere are needed whatever the options say.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<MediaItem?> AtPlaceAsync(long series, MediaItem item, LookupRequest request, bool isFull, CancellationToken cancellationToken)
    {
        if (item.Placement is not { } place)
        {
            return null;
        }

        if (item.Kind == ItemKinds.Season)
        {
            return place.Season is >= 0 and var season ? await SeasonAsync(series, season, request, cancellationToken) : null;
        }

        if (await _places.FindAsync(series, place, cancellationToken) is not { } at || await EpisodeAsync(series, at.Season, at.Number, request, isFull, cancellationToken) is not { } found)
        {
            return null;
        }

        var counted = _options.Order == "default" ? found.Placement! : found.Placement! with { Season = place.Season ?? found.Placement.Season, Number = place.Number ?? found.Placement.Number };
        return found with { Placement = counted with { Absolute = place.Absolute } };
    }

    /// <summary>A season; null if the series has none of that number.</summary>
    public async Task<MediaItem?> SeasonAsync(long series, int season, LookupRequest request, CancellationToken cancellationToken)
    {
        var texts = new TextChoice(_client.Options, request.Language);
        var path = $"tv/{TmdbClient.Text(series)}/season/{TmdbClient.Text(season)}?{Parts.Query(request, texts, "aggregate_credits")}";
        return await _client.TitleAsync(path, isSeries: true, series, TmdbJson.Default.TmdbSeason, request.Item?.Year, null, cancellationToken) is { } found
            ? new DetailMap(_client, _options, texts).Of(found, await ParentAsync(series, texts, cancellationToken), Parts.Wants(request, Facets.Description))
            : null;
    }

    /// <summary>An episode by its numbers in TMDB's own order; null if there is none.</summary>
    public async Task<MediaItem?> EpisodeAsync(long series, int season, int number, LookupRequest request, bool isFull, CancellationToken cancellationToken)
    {
        var texts = new TextChoice(_client.Options, request.Language);
        var found = isFull || _options.Episodes == "full"
            ? await FullAsync(series, season, number, request, texts, cancellationToken)
            : await ListedAsync(series, season, number, request, texts, cancellationToken);
        return found is null ? null : new DetailMap(_client, _options, texts).Of(
            found, await ParentAsync(series, texts, cancellationToken), Parts.Wants(request, Facets.Description), Parts.Wants(request, Facets.People), Parts.Wants(request, Facets.Artwork));
    }

    private Task<TmdbEpisode?> FullAsync(long series, int season, int number, LookupRequest request, TextChoice texts, CancellationToken cancellationToken)
    {
        var path = $"tv/{TmdbClient.Text(series)}/season/{TmdbClient.Text(season)}/episode/{TmdbClient.Text(number)}?{Parts.Query(request, texts, "credits")}";
        return _client.TitleAsync(path, isSeries: true, series, TmdbJson.Default.TmdbEpisode, request.Item?.Year, null, cancellationToken);
    }

    /// <summary>From the list of its season; texts that it has not in the wanted language, from the list in the next one.</summary>
    private async Task<TmdbEpisode?> ListedAsync(long series, int season, int number, LookupRequest request, TextChoice texts, CancellationToken cancellationToken)
    {
        TmdbEpisode? OfNumber(IReadOnlyList<TmdbEpisode> all) => all.FirstOrDefault(e => e.EpisodeNumber == number);
        if (await _seasons.FindAsync(series, season, texts.Wanted, OfNumber, cancellationToken) is not { } found)
        {
            return null;
        }

        foreach (var language in texts.Languages.Where(l => l != texts.Wanted))
        {
            if (Values.Text(found.Name) is null || (Values.Text(found.Overview) is null && Parts.Wants(request, Facets.Description)))
            {
                var other = await _seasons.FindAsync(series, season, language, OfNumber, cancellationToken);
                found = found with { Name = Values.Text(found.Name) ?? other?.Name, Overview = Values.Text(found.Overview) ?? other?.Overview };
            }
        }

        return found;
    }

    /// <summary>The series by name; one request for all its episodes, since the answer is cached.</summary>
    private async Task<MediaItem> ParentAsync(long series, TextChoice texts, CancellationToken cancellationToken)
    {
        var path = $"tv/{TmdbClient.Text(series)}?language={Uri.EscapeDataString(texts.Wanted)}";
        return await _client.TitleAsync(path, isSeries: true, series, TmdbJson.Default.TmdbDetails, null, null, cancellationToken) is { } details
            ? new DetailMap(_client, _options, texts).Of(details, described: true) with { Ids = [TmdbIds.Series(series)] }
            : new MediaItem { Kind = ItemKinds.Series, Ids = [TmdbIds.Series(series)] };
    }
}
