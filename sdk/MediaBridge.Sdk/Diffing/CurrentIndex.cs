namespace MediaBridge.Sdk;

/// <summary>What an account holds, found by id. Several entries may share an id, such as two copies of a film on a media server.</summary>
internal sealed class CurrentIndex
{
    private readonly Dictionary<ExternalId, CurrentEntry> _byId = [];
    private readonly Dictionary<ExternalId, List<CurrentEntry>> _more = [];
    private readonly List<CurrentEntry> _entries = [];

    public IReadOnlyList<CurrentEntry> Entries => _entries;

    public static async Task<CurrentIndex> ReadAsync(IAsyncEnumerable<MediaItem> items, Action<MediaItem> seen, CancellationToken cancellationToken)
    {
        var index = new CurrentIndex();
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            seen(item);
            index.Add(new CurrentEntry(item));
        }

        return index;
    }

    /// <summary>The entry that a desired item means: that which shares the most preferred id, of several the one whose first id sorts first. All that share an id count as desired.</summary>
    public CurrentEntry? Find(MediaItem item, IReadOnlyList<string> schemes)
    {
        CurrentEntry? best = null;
        var rank = int.MaxValue;
        foreach (var id in item.Ids)
        {
            var own = SchemeOrder.RankOf(id, schemes);
            foreach (var entry in With(id))
            {
                entry.IsDesired = true;
                if (best is null || own < rank || (own == rank && string.CompareOrdinal(KeyOf(entry), KeyOf(best)) < 0))
                {
                    (best, rank) = (entry, own);
                }
            }
        }

        return best;
    }

    private static string KeyOf(CurrentEntry entry) => entry.Item.Ids[0].ToString();

    private IEnumerable<CurrentEntry> With(ExternalId id)
    {
        if (!_byId.TryGetValue(id, out var first))
        {
            return [];
        }

        return _more.TryGetValue(id, out var more) ? [first, .. more] : [first];
    }

    private void Add(CurrentEntry entry)
    {
        _entries.Add(entry);
        foreach (var id in entry.Item.Ids.Distinct())
        {
            if (!_byId.TryAdd(id, entry))
            {
                (_more.TryGetValue(id, out var more) ? more : _more[id] = []).Add(entry);
            }
        }
    }
}
