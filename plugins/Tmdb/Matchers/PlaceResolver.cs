using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Matchers;

/// <summary>Finds season and number in TMDB's own order of what an item counts otherwise: in another order, in absolute numbers, by date.</summary>
internal sealed class PlaceResolver(DetailOptions options, TmdbClient client, SeasonList seasons)
{
    private const int Absolute = 2;
    private const int MostSeasonsByDate = 3;
    private static readonly string[] Orders = ["default", "original", "absolute", "dvd", "digital", "story", "production", "tv"];

    /// <summary>The place; null if the series has none there.</summary>
    public async Task<(int Season, int Number)?> FindAsync(long series, Placement place, CancellationToken cancellationToken)
    {
        if (options.Order == "absolute")
        {
            return (place.Absolute ?? (place.Season is null or 1 ? place.Number : null)) is > 0 and var number
                ? await ByAbsoluteAsync(series, number, cancellationToken)
                : Plain(place);
        }

        if (place is { Season: >= 0 and var season, Number: > 0 and var one })
        {
            return options.Order == "default" ? (season, one) : await InGroupAsync(series, Array.IndexOf(Orders, options.Order), season, one, cancellationToken);
        }

        return place.Absolute is > 0 and var absolute ? await ByAbsoluteAsync(series, absolute, cancellationToken)
            : place.AirDate is { } date ? await ByDateAsync(series, date, cancellationToken)
            : null;
    }

    private static (int Season, int Number)? Plain(Placement place) => place is { Season: >= 0 and var season, Number: > 0 and var number } ? (season, number) : null;

    private async Task<(int Season, int Number)?> InGroupAsync(long series, int type, int season, int number, CancellationToken cancellationToken)
        => await GroupAsync(series, type, cancellationToken) is { } group && group.FirstOrDefault(g => g.Order == season) is { } part
            ? Place(InOrder(part).ElementAtOrDefault(number - 1))
            : null;

    /// <summary>By the absolute order that the series has, or counted through its seasons.</summary>
    private async Task<(int Season, int Number)?> ByAbsoluteAsync(long series, int absolute, CancellationToken cancellationToken)
    {
        if (await GroupAsync(series, Absolute, cancellationToken) is { } group)
        {
            return Place(group.Where(g => g.Order is not 0 || group.Count == 1).OrderBy(g => g.Order).SelectMany(InOrder).ElementAtOrDefault(absolute - 1));
        }

        var before = 0;
        foreach (var season in (await SeasonsAsync(series, cancellationToken)).Where(s => s.SeasonNumber is > 0).OrderBy(s => s.SeasonNumber))
        {
            if (absolute <= before + (season.EpisodeCount ?? 0))
            {
                // Some series count their episodes through, so that the place in the season is no number.
                return Place(await seasons.FindAsync(series, season.SeasonNumber!.Value, client.Language, e => e.ElementAtOrDefault(absolute - before - 1), cancellationToken));
            }

            before += season.EpisodeCount ?? 0;
        }

        return null;
    }

    /// <summary>In the seasons that had begun by then, the latest first, and among the specials.</summary>
    private async Task<(int Season, int Number)?> ByDateAsync(long series, DateOnly date, CancellationToken cancellationToken)
    {
        var all = await SeasonsAsync(series, cancellationToken);
        var begun = all.Where(s => s.SeasonNumber is > 0 && (Values.Date(s.AirDate) is not { } first || first <= date.AddDays(1))).OrderByDescending(s => s.SeasonNumber).Take(MostSeasonsByDate);
        foreach (var season in begun.Concat(all.Where(s => s.SeasonNumber is 0)))
        {
            if (await seasons.FindAsync(series, season.SeasonNumber!.Value, client.Language, e => e.FirstOrDefault(one => Values.Date(one.AirDate) == date), cancellationToken) is { } found)
            {
                return Place(found);
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<TmdbSeason>> SeasonsAsync(long series, CancellationToken cancellationToken)
        => (await client.TitleAsync($"tv/{TmdbClient.Text(series)}?language={Uri.EscapeDataString(client.Language)}", isSeries: true, series, TmdbJson.Default.TmdbDetails, null, null, cancellationToken))?.Seasons ?? [];

    /// <summary>The parts of the largest group of a type; null if the series has none.</summary>
    private async Task<IReadOnlyList<TmdbGroupPart>?> GroupAsync(long series, int type, CancellationToken cancellationToken)
    {
        var groups = await client.KnownAsync($"tv/{TmdbClient.Text(series)}/episode_groups", TmdbJson.Default.TmdbGroups, cancellationToken);
        var id = groups?.Results?.Where(g => g.Type == type && !string.IsNullOrWhiteSpace(g.Id)).OrderByDescending(g => g.EpisodeCount ?? 0).ThenBy(g => g.Id, StringComparer.Ordinal).FirstOrDefault()?.Id;
        return id is null ? null : (await client.KnownAsync($"tv/episode_group/{Uri.EscapeDataString(id)}", TmdbJson.Default.TmdbGroup, cancellationToken))?.Groups;
    }

    private static IEnumerable<TmdbEpisode> InOrder(TmdbGroupPart part) => (part.Episodes ?? []).OrderBy(e => e.Order ?? int.MaxValue);

    private static (int Season, int Number)? Place(TmdbEpisode? episode) => episode is { SeasonNumber: { } season, EpisodeNumber: { } number } ? (season, number) : null;
}
