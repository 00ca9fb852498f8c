using System.Globalization;
using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb;

/// <summary>TMDB's lists of the titles that were changed, day by day: each finished day is asked for once, by whoever needs it first, and kept as long as titles are.</summary>
/// <param name="services">Its cache and clock.</param>
/// <param name="readPage">Reads a page of a list of changes.</param>
internal sealed class ChangeBook(PluginServices services, Func<string, CancellationToken, Task<TmdbPage<TmdbChange>>> readPage)
{
    /// <summary>TMDB asks not to keep data longer than six months.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(180);

    /// <summary>How many days back TMDB is asked; of those before that, only lists that are kept tell.</summary>
    private const int MostDaysBack = 14;
    private const int MostPages = 500;

    /// <summary>The list of a day that is not over yet, or has just ended, grows.</summary>
    private static readonly TimeSpan LifeOfToday = TimeSpan.FromHours(6);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DateTimeOffset At, HashSet<long> Ids)> _read = new(StringComparer.Ordinal);

    /// <summary>Whether a title was changed since a time; true also where no list tells.</summary>
    public async Task<bool> MayHaveChangedAsync(bool isSeries, long id, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(services.Clock.GetUtcNow().UtcDateTime);
        for (var day = DateOnly.FromDateTime(since.UtcDateTime); day <= today; day = day.AddDays(1))
        {
            if (await ChangedOnAsync(isSeries, day, today, cancellationToken) is not { } changed || changed.Contains(id))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<HashSet<long>?> ChangedOnAsync(bool isSeries, DateOnly day, DateOnly today, CancellationToken cancellationToken)
    {
        // The list is asked for from this day to the next, so that it has grown to its end when the next one is over.
        var isOver = day.AddDays(1) < today;
        var key = string.Create(CultureInfo.InvariantCulture, $"changes.{(isSeries ? "tv" : "movie")}.{day:yyyy-MM-dd}{(isOver ? "" : ".open")}");
        var life = isOver ? LongestLife : LifeOfToday;
        var now = services.Clock.GetUtcNow();
        lock (_lock)
        {
            if (_read.TryGetValue(key, out var known) && now - known.At < life)
            {
                return known.Ids;
            }
        }

        try
        {
            var ids = (await services.Cache.GetAsync(key, life, stop => ReadAsync(isSeries, day, today, stop), shared: true, cancellationToken)).ToHashSet();
            lock (_lock)
            {
                _read[key] = (now, ids);
            }

            return ids;
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.NotFound)
        {
            return null;
        }
    }

    private async Task<long[]> ReadAsync(bool isSeries, DateOnly day, DateOnly today, CancellationToken cancellationToken)
    {
        if (day < today.AddDays(-MostDaysBack))
        {
            throw new PluginException(ErrorKind.NotFound, $"TMDB tells of changes {MostDaysBack} days back.");
        }

        var ids = new HashSet<long>();
        for (var page = 1; page <= MostPages; page++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{(isSeries ? "tv" : "movie")}/changes?start_date={day:yyyy-MM-dd}&end_date={day.AddDays(1):yyyy-MM-dd}&page={page}");
            var answer = await readPage(path, cancellationToken);
            ids.UnionWith(answer.Results.Select(r => r.Id).OfType<long>());
            if (answer.Results.Count == 0 || page >= (answer.TotalPages ?? 1))
            {
                break;
            }
        }

        return [.. ids.Order()];
    }
}
