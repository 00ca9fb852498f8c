using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Matchers;

/// <summary>Gets a title in full, with one request: what is asked for is appended to the answer.</summary>
internal sealed class ItemLookup(DetailOptions options, TmdbClient client)
{
    private readonly ItemFinder _finder = new(client);

    /// <summary>The item of an id; null for ids of others that TMDB does not know.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.NotFound"/>: the id was TMDB's own and is gone, deleted or joined with another.</exception>
    public async Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
    {
        if (id.Scheme is IdSchemes.TmdbMovie or IdSchemes.TmdbTv && TmdbIds.Number(id) is null)
        {
            return null;
        }

        var isParent = request.Item?.Placement?.ParentIds.Contains(id) == true && !request.Item.Ids.Contains(id);
        if (isParent || id.Scheme is IdSchemes.TmdbEpisode or IdSchemes.TmdbSeason)
        {
            return await PartAsync(id, request, isParent, cancellationToken);
        }

        if (id.Scheme is IdSchemes.TmdbMovie or IdSchemes.TmdbTv)
        {
            return await TitleAsync(id, request, cancellationToken)
                ?? throw new PluginException(ErrorKind.NotFound, $"TMDB does not know {id} any more: it was deleted, or joined with another.", "Match the item anew.");
        }

        return await _finder.FindAsync(id, cancellationToken) is { } found ? await FullAsync(found, request, cancellationToken) : null;
    }

    private async Task<MediaItem?> FullAsync(MediaItem found, LookupRequest request, CancellationToken cancellationToken)
    {
        var item = found is { Placement: { Season: { } season, ParentIds: [var series, ..] } placement }
            ? await PartAsync(TmdbIds.Number(series)!.Value, season, found.Kind == ItemKinds.Episode ? placement.Number : null, request, cancellationToken)
            : await TitleAsync(found.Ids[0], request, cancellationToken);
        return item is null ? null : item with { Ids = [.. item.Ids.Union(found.Ids)] };
    }

    /// <summary>A season or episode of the item's own series: by an id of the series, or by its own id, which TMDB does not take alone.</summary>
    private async Task<MediaItem?> PartAsync(ExternalId id, LookupRequest request, bool isParent, CancellationToken cancellationToken)
    {
        if (request.Item is not { Placement: { Season: >= 0 and var season } placement } item
            || await _finder.SeriesAsync(isParent ? [id] : placement.ParentIds, cancellationToken) is not { } series)
        {
            return null;
        }

        var number = item.Kind == ItemKinds.Season || id.Scheme == IdSchemes.TmdbSeason ? null : placement.Number;
        if (number is null && item.Kind != ItemKinds.Season)
        {
            return null;
        }

        var found = await PartAsync(series, season, number, request, cancellationToken);
        return isParent || found?.Ids.Contains(id) == true ? found : null;
    }

    private async Task<MediaItem?> PartAsync(long series, int season, int? number, LookupRequest request, CancellationToken cancellationToken)
    {
        var texts = new TextChoice(client.Options, request.Language);
        var map = new DetailMap(client, options, texts);
        var show = $"tv/{TmdbClient.Text(series)}?language={Uri.EscapeDataString(texts.Wanted)}";
        var path = $"tv/{TmdbClient.Text(series)}/season/{TmdbClient.Text(season)}";
        var described = Wants(request, Facets.Description);
        if (number is not { } episode)
        {
            return await client.KnownAsync(Query(path, texts, PartsOf(request, "aggregate_credits")), TmdbJson.Default.TmdbSeason, cancellationToken, request.Item?.Year) is { } found
                ? map.Of(found, await ParentAsync(show, series, texts, cancellationToken), described)
                : null;
        }

        return await client.KnownAsync(Query($"{path}/episode/{TmdbClient.Text(episode)}", texts, PartsOf(request, "credits")), TmdbJson.Default.TmdbEpisode, cancellationToken, request.Item?.Year) is { } one
            ? map.Of(one, await ParentAsync(show, series, texts, cancellationToken), described)
            : null;
    }

    /// <summary>The series by name; one request for all its episodes, since the answer is cached.</summary>
    private async Task<MediaItem> ParentAsync(string path, long series, TextChoice texts, CancellationToken cancellationToken)
        => await client.KnownAsync(path, TmdbJson.Default.TmdbDetails, cancellationToken) is { } details
            ? new DetailMap(client, options, texts).Of(details, described: true) with { Ids = [TmdbIds.Series(series)] }
            : new MediaItem { Kind = ItemKinds.Series, Ids = [TmdbIds.Series(series)] };

    private async Task<MediaItem?> TitleAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
    {
        var isSeries = id.Scheme == IdSchemes.TmdbTv;
        var texts = new TextChoice(client.Options, request.Language);
        var parts = isSeries
            ? PartsOf(request, "aggregate_credits", "content_ratings", "keywords", "alternative_titles")
            : PartsOf(request, "credits", "release_dates", "keywords", "alternative_titles");
        var details = await client.KnownAsync(Query($"{(isSeries ? "tv" : "movie")}/{id.Value}", texts, parts), TmdbJson.Default.TmdbDetails, cancellationToken, request.Item?.Year);
        return details is null ? null : new DetailMap(client, options, texts).Of(details, Wants(request, Facets.Description));
    }

    private static bool Wants(LookupRequest request, string facet) => request.Facets is null || request.Facets.Contains(facet, StringComparer.Ordinal);

    private static string Query(string path, TextChoice texts, string parts)
        => $"{path}?language={Uri.EscapeDataString(texts.Wanted)}&include_image_language={texts.Pictures}&include_video_language={texts.Pictures}{(parts.Length == 0 ? "" : $"&append_to_response={parts}")}";

    /// <summary>The parts of an answer that the wanted facets are made of.</summary>
    private static string PartsOf(LookupRequest request, string credits, params IEnumerable<string> described)
    {
        var facets = new List<string> { "external_ids" };
        if (Wants(request, Facets.Description))
        {
            facets.AddRange(["translations", "videos", .. described]);
        }

        if (Wants(request, Facets.People))
        {
            facets.Add(credits);
        }

        if (Wants(request, Facets.Artwork))
        {
            facets.Add("images");
        }

        return string.Join(',', facets);
    }
}
