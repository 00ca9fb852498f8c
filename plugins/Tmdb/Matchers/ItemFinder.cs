using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Matchers;

/// <summary>Finds what is exactly known: by ids elsewhere, and by series and numbers. What is found carries the ids by which it was found.</summary>
internal sealed class ItemFinder(TmdbClient client)
{
    /// <summary>The item by its own TMDB ids, or by <c>/find</c>; null if no id says anything.</summary>
    public async Task<MediaItem?> ByIdsAsync(MediaItem item, CancellationToken cancellationToken)
    {
        if (item.Ids.FirstOrDefault(id => id.Scheme is IdSchemes.TmdbMovie or IdSchemes.TmdbTv) is { IsEmpty: false } own && await TitleAsync(own, cancellationToken) is { } title)
        {
            return title;
        }

        foreach (var id in item.Ids)
        {
            if (await FindAsync(id, cancellationToken) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>An episode or season by an id of its series and its numbers; null if it does not tell them, or TMDB has none.</summary>
    public async Task<MediaItem?> ByPlaceAsync(MediaItem item, CancellationToken cancellationToken)
    {
        if (item.Placement is not { Season: >= 0 and var season } placement || await SeriesAsync(placement.ParentIds, cancellationToken) is not { } series)
        {
            return null;
        }

        var path = $"tv/{TmdbClient.Text(series)}/season/{TmdbClient.Text(season)}";
        if (item.Kind == ItemKinds.Season)
        {
            return await client.KnownAsync(path, TmdbJson.Default.TmdbSeason, cancellationToken) is { } found
                ? new MediaItem { Kind = ItemKinds.Season, Title = Title(found.Name, item), Year = Values.Date(found.AirDate)?.Year, Ids = [TmdbIds.Season(found.Id)], Placement = new Placement { ParentIds = [TmdbIds.Series(series)], Season = season } }
                : null;
        }

        return placement.Number is > 0 and var number
            && await client.KnownAsync($"{path}/episode/{TmdbClient.Text(number)}?append_to_response=external_ids", TmdbJson.Default.TmdbEpisode, cancellationToken) is { } episode
            ? Episode(episode with { ShowId = series }, item)
            : null;
    }

    /// <summary>The number of the series that one of these ids names.</summary>
    public async Task<long?> SeriesAsync(IReadOnlyList<ExternalId> ids, CancellationToken cancellationToken)
    {
        if (ids.Where(id => id.Scheme == IdSchemes.TmdbTv).Select(TmdbIds.Number).FirstOrDefault(n => n is not null) is { } own)
        {
            return own;
        }

        foreach (var id in ids)
        {
            if (await FindAsync(id, cancellationToken) is { Kind: ItemKinds.Series } series)
            {
                return TmdbIds.Number(series.Ids[0]);
            }
        }

        return null;
    }

    /// <summary>What a foreign id names; null if TMDB does not know it. Numbers of TheTVDB are a series' and an episode's at once.</summary>
    public async Task<MediaItem?> FindAsync(ExternalId id, CancellationToken cancellationToken)
    {
        if (TmdbIds.FindSource(id.Scheme) is not { } source || !IsAskable(id))
        {
            return null;
        }

        var language = Uri.EscapeDataString(client.Language);
        if (await client.KnownAsync($"find/{Uri.EscapeDataString(id.Value)}?external_source={source}&language={language}", TmdbJson.Default.TmdbFound, cancellationToken) is not { } found)
        {
            return null;
        }

        var item = Movie(found, id) ?? Series(found, id) ?? Episode(found, id) ?? Season(found, id);
        return item is null ? null : item with { Ids = [.. item.Ids, id] };
    }

    /// <summary>The item with its ids elsewhere.</summary>
    public async Task<MediaItem> WithIdsAsync(MediaItem item, CancellationToken cancellationToken)
    {
        var path = item.Ids[0].Scheme switch
        {
            IdSchemes.TmdbMovie => $"movie/{item.Ids[0].Value}/external_ids",
            IdSchemes.TmdbTv => $"tv/{item.Ids[0].Value}/external_ids",
            IdSchemes.TmdbEpisode when item.Placement is { Season: { } season, Number: { } number, ParentIds: [var series, ..] } => $"tv/{series.Value}/season/{TmdbClient.Text(season)}/episode/{TmdbClient.Text(number)}/external_ids",
            _ => null,
        };
        if (path is null || await client.KnownAsync(path, TmdbJson.Default.TmdbExternalIds, cancellationToken) is not { } ids)
        {
            return item;
        }

        var tvdb = item.Kind switch { ItemKinds.Series => IdSchemes.TvdbSeries, ItemKinds.Episode => IdSchemes.TvdbEpisode, _ => null };
        return item with { Ids = [.. item.Ids.Union(TmdbIds.Elsewhere(ids, null, tvdb))] };
    }

    private async Task<MediaItem?> TitleAsync(ExternalId id, CancellationToken cancellationToken)
    {
        if (TmdbIds.Number(id) is not { } number)
        {
            return null;
        }

        var isSeries = id.Scheme == IdSchemes.TmdbTv;
        var path = $"{(isSeries ? "tv" : "movie")}/{TmdbClient.Text(number)}?language={Uri.EscapeDataString(client.Language)}";
        return await client.KnownAsync(path, TmdbJson.Default.TmdbTitle, cancellationToken) is { } title ? TitleMap.Bare(title, isSeries) : null;
    }

    /// <summary>An id of the form that TMDB takes; it answers others with an error.</summary>
    private static bool IsAskable(ExternalId id)
        => id.Scheme == IdSchemes.Imdb
            ? id.Value.Length is > 2 and <= 20 && id.Value.StartsWith("tt", StringComparison.Ordinal) && id.Value.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0
            : TmdbIds.Number(id) is not null;

    private static MediaItem? Movie(TmdbFound found, ExternalId id)
        => id.Scheme == IdSchemes.Imdb && found.MovieResults is [var title, ..] ? TitleMap.Bare(title, isSeries: false) : null;

    private static MediaItem? Series(TmdbFound found, ExternalId id)
        => id.Scheme != IdSchemes.TvdbEpisode && found.TvResults is [var title, ..] ? TitleMap.Bare(title, isSeries: true) : null;

    private static MediaItem? Episode(TmdbFound found, ExternalId id)
        => id.Scheme != IdSchemes.TvdbSeries && found.TvEpisodeResults is [var episode, ..] ? EpisodeMap.Bare(episode) : null;

    private static MediaItem? Season(TmdbFound found, ExternalId id)
        => id.Scheme == IdSchemes.Imdb && found.TvSeasonResults is [var season, ..] ? EpisodeMap.Bare(season) with { Kind = ItemKinds.Season, Ids = [TmdbIds.Season(season.Id)] } : null;

    private static MediaItem Episode(TmdbEpisode episode, MediaItem asked)
    {
        var made = EpisodeMap.Bare(episode);
        return made with { Title = Title(made.Title, asked), Ids = [.. made.Ids, .. TmdbIds.Elsewhere(episode.ExternalIds, null, IdSchemes.TvdbEpisode)] };
    }

    private static string Title(string? title, MediaItem asked) => Values.Text(title) ?? asked.Title;
}
