using MediaBridge.Plugins.Tvdb.Api;
using MediaBridge.Plugins.Tvdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tvdb.Matchers;

/// <summary>The episodes of a series in one order and language: one request for 500, shared by all episodes that are looked up.</summary>
internal sealed class EpisodeList(TvdbClient client)
{
    public const string AbsoluteOrder = "absolute";

    private const int MostPages = 200;
    private const int MostKept = 16;

    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>A list in which an episode is missing is asked for anew when it is older: it may have been broadcast since.</summary>
    private static readonly TimeSpan LifeWhereMissing = TimeSpan.FromHours(6);

    private readonly Lock _lock = new();
    private readonly Dictionary<(long Series, string Order, string Code), (DateTimeOffset At, IReadOnlyList<TvdbEpisode> Episodes)> _read = [];

    /// <summary>The episode that stands at a place; null if there is none.</summary>
    public async Task<TvdbEpisode?> AtAsync(long series, string order, string code, Placement place, CancellationToken cancellationToken)
    {
        if (await FindAsync(series, order, code, e => At(e, place, order), cancellationToken) is { } found)
        {
            return found;
        }

        // Where the list counts seasons only, the absolute order counts through.
        return place.Absolute is > 0 and var absolute && !HasNumbers(place) && order != AbsoluteOrder
            ? await FindAsync(series, AbsoluteOrder, code, e => e.Where(one => one.Number == absolute && one.SeasonNumber is not 0).Take(1), cancellationToken)
            : null;
    }

    /// <summary>An episode by its own number; null if it is not in that order.</summary>
    public Task<TvdbEpisode?> ByIdAsync(long series, string order, string code, long id, CancellationToken cancellationToken)
        => FindAsync(series, order, code, e => e.Where(one => one.Id == id), cancellationToken);

    private async Task<TvdbEpisode?> FindAsync(long series, string order, string code, Func<IEnumerable<TvdbEpisode>, IEnumerable<TvdbEpisode>> find, CancellationToken cancellationToken)
        => find(await OfAsync(series, order, code, Life, cancellationToken)).FirstOrDefault()
            ?? find(await OfAsync(series, order, code, LifeWhereMissing, cancellationToken)).FirstOrDefault();

    private static bool HasNumbers(Placement place) => place is { Season: >= 0, Number: > 0 };

    /// <summary>By season and number, by the number alone in absolute order, by absolute number, by date.</summary>
    private static IEnumerable<TvdbEpisode> At(IEnumerable<TvdbEpisode> episodes, Placement place, string order)
    {
        if (place is { Season: >= 0 and var season, Number: > 0 and var number })
        {
            return episodes.Where(e => e.SeasonNumber == season && e.Number == number);
        }

        if (place.Absolute is > 0 and var absolute)
        {
            return order == AbsoluteOrder ? episodes.Where(e => e.Number == absolute && e.SeasonNumber is not 0) : episodes.Where(e => e.AbsoluteNumber == absolute && e.SeasonNumber is not 0);
        }

        if (place is { Season: null, Number: > 0 and var alone } && order == AbsoluteOrder)
        {
            return episodes.Where(e => e.Number == alone && e.SeasonNumber is not 0);
        }

        return place.AirDate is { } date
            ? episodes.Where(e => Values.Date(e.Aired) == date && (place.Number is null || e.Number == place.Number)).OrderBy(e => e.SeasonNumber is 0).ThenBy(e => e.SeasonNumber).ThenBy(e => e.Number)
            : [];
    }

    private async Task<IReadOnlyList<TvdbEpisode>> OfAsync(long series, string order, string code, TimeSpan life, CancellationToken cancellationToken)
    {
        var key = (series, order, code);
        lock (_lock)
        {
            if (_read.TryGetValue(key, out var known) && client.Now - known.At < life)
            {
                return known.Episodes;
            }
        }

        var episodes = new List<TvdbEpisode>();
        for (var page = 0; page < MostPages; page++)
        {
            var (rows, isLast) = await PageAsync(series, order, code, page, life, cancellationToken);
            episodes.AddRange(rows);
            if (isLast || rows.Count == 0)
            {
                break;
            }
        }

        lock (_lock)
        {
            if (_read.Count >= MostKept && !_read.ContainsKey(key))
            {
                _read.Remove(_read.MinBy(r => r.Value.At).Key);
            }

            _read[key] = (client.Now, episodes);
        }

        return episodes;
    }

    private async Task<(IReadOnlyList<TvdbEpisode> Rows, bool IsLast)> PageAsync(long series, string order, string code, int page, TimeSpan life, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await client.AskAsync($"series/{TvdbClient.Text(series)}/episodes/{order}/{Uri.EscapeDataString(code)}?page={TvdbClient.Text(page)}", TvdbJson.Default.EpisodePage, life, cancellationToken);
            return ([.. (answer.Data?.Episodes ?? []).OfType<TvdbEpisode>().Where(e => e.Id > 0)], string.IsNullOrWhiteSpace(answer.Links?.Next));
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.NotFound || e.Error.Code == "http.400")
        {
            // A series without that order, or without that language.
            return ([], true);
        }
    }
}
