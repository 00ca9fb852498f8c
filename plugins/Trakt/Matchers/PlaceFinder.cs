using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Plugins.Trakt.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Matchers;

/// <summary>Finds things by ids, and episodes and seasons by an id of their series and their numbers.</summary>
internal sealed class PlaceFinder(TraktClient client)
{
    /// <summary>An episode or season by its place; null if Trakt does not know it.</summary>
    public async Task<MediaItem?> FindAsync(MediaItem item, CancellationToken cancellationToken)
    {
        if (item.Placement is not { Season: >= 0 and var season } placement || await SeriesAsync(placement.ParentIds, cancellationToken) is not { } series)
        {
            return null;
        }

        var show = new TraktTitle { Title = series.Title, Year = series.Year, Ids = TraktSchemes.Write(series) };
        var path = $"shows/{show.Ids!.Trakt}/seasons";
        TraktEntry? entry = null;
        if (item.Kind == ItemKinds.Season)
        {
            var seasons = await client.KnownAsync(path, TraktJson.Default.Seasons, cancellationToken);
            entry = seasons?.Find(s => s.Number == season) is { } found ? new TraktEntry { Season = found, Show = show } : null;
        }
        else if (placement.Number is >= 0 and var number)
        {
            var episode = await client.KnownAsync($"{path}/{TraktClient.Text(season)}/episodes/{TraktClient.Text(number)}", TraktJson.Default.TraktEpisode, cancellationToken);
            entry = episode is null ? null : new TraktEntry { Episode = episode, Show = show };
        }

        return entry is null || EntryMap.Item(entry) is not { } place ? null : place with { Placement = place.Placement! with { ParentIds = series.Ids } };
    }

    /// <summary>What has an id; null if Trakt does not know it, or not as something of that kind.</summary>
    /// <param name="id">Any id that Trakt understands.</param>
    /// <param name="kind">The kind that is meant, for ids that do not say; null for any.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="full">Whether descriptions are wanted.</param>
    public async Task<TraktEntry?> ByIdAsync(ExternalId id, string? kind, CancellationToken cancellationToken, bool full = false)
    {
        if (Question(id, kind) is not { } question)
        {
            return null;
        }

        var found = await client.KnownAsync($"search/{question}{(full ? (question.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "extended=full" : "")}", TraktJson.Default.Entries, cancellationToken);
        return found?.Find(e => EntryMap.Item(e) is { } item && item.Ids.Contains(id) && (kind is null || item.Kind == kind));
    }

    private async Task<MediaItem?> SeriesAsync(IReadOnlyList<ExternalId> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids.OrderBy(i => i.Scheme == IdSchemes.TraktShow ? 0 : 1))
        {
            if (await ByIdAsync(id, ItemKinds.Series, cancellationToken) is { } entry && EntryMap.Item(entry) is { } series && series.Id(IdSchemes.TraktShow) is not null)
            {
                return series;
            }
        }

        return null;
    }

    /// <summary>How an id is asked for; null if Trakt cannot be asked for it. Numbers of TMDB and TheTVDB repeat across kinds, so that the kind is always said.</summary>
    private static string? Question(ExternalId id, string? kind)
    {
        if (id.Scheme == IdSchemes.Imdb)
        {
            return TraktSchemes.IsImdb(id.Value) && kind is not ItemKinds.Season ? $"imdb/{id.Value}" + (kind is null ? "" : $"?type={TypeOf(kind)}") : null;
        }

        if (TraktSchemes.NumberOf(id.Value) is not { } number)
        {
            return null;
        }

        return id.Scheme switch
        {
            IdSchemes.TraktMovie => $"trakt/{TraktClient.Text(number)}?type=movie",
            IdSchemes.TraktShow => $"trakt/{TraktClient.Text(number)}?type=show",
            TraktSchemes.Episode => $"trakt/{TraktClient.Text(number)}?type=episode",
            IdSchemes.TmdbMovie => $"tmdb/{TraktClient.Text(number)}?type=movie",
            IdSchemes.TmdbTv => $"tmdb/{TraktClient.Text(number)}?type=show",
            IdSchemes.TmdbEpisode => $"tmdb/{TraktClient.Text(number)}?type=episode",
            IdSchemes.TvdbSeries => $"tvdb/{TraktClient.Text(number)}?type=show",
            IdSchemes.TvdbEpisode => $"tvdb/{TraktClient.Text(number)}?type=episode",
            _ => null,
        };
    }

    private static string TypeOf(string kind) => kind switch { ItemKinds.Series => "show", ItemKinds.Episode => "episode", _ => "movie" };
}
