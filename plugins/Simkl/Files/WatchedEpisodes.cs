using MediaBridge.Plugins.Simkl.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Files;

/// <summary>Watched episodes, gathered by their series: the form keeps them there, wherever they come among the items.</summary>
internal sealed class WatchedEpisodes
{
    private readonly Dictionary<ExternalId, Show> _byId = [];
    private readonly List<Show> _shows = [];

    /// <summary>Series of which no item was given.</summary>
    public IEnumerable<Show> Left => _shows.Where(s => !s.IsTaken);

    /// <summary>Takes an episode in; false if it is not watched, or its place is not known.</summary>
    public bool Add(MediaItem episode)
    {
        if (episode.Watches is not { Count: > 0 } plays || episode.Placement is not { Season: { } season, Number: { } number } placement)
        {
            return false;
        }

        ExternalId[] ids = [.. placement.ParentIds.Where(i => SimklIds.Titles.Contains(i.Scheme, StringComparer.Ordinal))];
        if (ids.Length == 0)
        {
            return false;
        }

        var show = ids.Where(_byId.ContainsKey).Select(i => _byId[i]).FirstOrDefault();
        if (show is null)
        {
            _shows.Add(show = new Show(placement.ParentTitle ?? "", ids));
        }

        foreach (var id in ids)
        {
            _byId.TryAdd(id, show);
        }

        show.Episodes[(season, number)] = Plays.Last(plays).At;
        return true;
    }

    /// <summary>The episodes of a series, by whichever of its ids they named it; null if there are none.</summary>
    public Show? Take(MediaItem series)
    {
        var all = series.Ids.Where(_byId.ContainsKey).Select(i => _byId[i]).Where(s => !s.IsTaken).Distinct().ToList();
        foreach (var show in all)
        {
            show.IsTaken = true;
            foreach (var (place, at) in show == all[0] ? [] : show.Episodes)
            {
                all[0].Episodes[place] = at;
            }
        }

        return all.Count == 0 ? null : all[0];
    }

    /// <summary>A series with its watched episodes, in order.</summary>
    internal sealed class Show(string title, IReadOnlyList<ExternalId> ids)
    {
        public string Title { get; } = title;

        public IReadOnlyList<ExternalId> Ids { get; } = ids;

        public bool IsTaken { get; set; }

        public SortedDictionary<(int Season, int Number), EventTime?> Episodes { get; } = [];
    }
}
