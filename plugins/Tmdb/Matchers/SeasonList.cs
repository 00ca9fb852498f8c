using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Matchers;

/// <summary>The seasons of series with their episodes: one request for a season and language, shared by all episodes that are looked up.</summary>
internal sealed class SeasonList(TmdbClient client)
{
    private const int MostKept = 16;

    /// <summary>A list in which an episode is missing is asked for anew when it is older: it may have been broadcast since.</summary>
    private static readonly TimeSpan LifeWhereMissing = TimeSpan.FromHours(6);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DateTimeOffset At, IReadOnlyList<TmdbEpisode> Episodes)> _read = [];

    /// <summary>The episode that is sought; null if the season has none, or is none.</summary>
    public async Task<TmdbEpisode?> FindAsync(long series, int season, string language, Func<IReadOnlyList<TmdbEpisode>, TmdbEpisode?> find, CancellationToken cancellationToken)
        => find(await OfAsync(series, season, language, null, cancellationToken)) ?? find(await OfAsync(series, season, language, LifeWhereMissing, cancellationToken));

    private async Task<IReadOnlyList<TmdbEpisode>> OfAsync(long series, int season, string language, TimeSpan? life, CancellationToken cancellationToken)
    {
        var path = $"tv/{TmdbClient.Text(series)}/season/{TmdbClient.Text(season)}?language={Uri.EscapeDataString(language)}";
        lock (_lock)
        {
            if (_read.TryGetValue(path, out var known) && (life is null || client.Now - known.At < life))
            {
                return known.Episodes;
            }
        }

        var found = await client.TitleAsync(path, isSeries: true, series, TmdbJson.Default.TmdbSeason, null, life, cancellationToken);
        IReadOnlyList<TmdbEpisode> episodes = [.. (found?.Episodes ?? []).Where(e => e.EpisodeNumber is not null).OrderBy(e => e.EpisodeNumber)];
        lock (_lock)
        {
            if (_read.Count >= MostKept && !_read.ContainsKey(path))
            {
                _read.Remove(_read.MinBy(r => r.Value.At).Key);
            }

            _read[path] = (client.Now, episodes);
        }

        return episodes;
    }
}
