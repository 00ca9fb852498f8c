namespace MediaBridge.Sdk;

/// <summary>What a target holds, read once: rows of one item joined, found by any id.</summary>
internal class HeldItems
{
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<ExternalId, int> _byId = [];
    private readonly List<MediaItem> _items = [];

    public bool Complete { get; private set; }

    /// <summary>Why it is incomplete.</summary>
    public string? Reason { get; private set; } = "the source did not say that it was through";

    /// <summary>The items, rows of one joined.</summary>
    public IReadOnlyList<MediaItem> Items => _items;

    /// <summary>What was read completely at another time.</summary>
    public static HeldItems Of(IEnumerable<MediaItem> items)
    {
        var all = new HeldItems { Complete = true };
        foreach (var item in items)
        {
            all.Add(item);
        }

        return all;
    }

    /// <summary>Takes one row in.</summary>
    public void Add(MediaItem item)
    {
        var key = item.Ids.Count > 0 ? item.Ids[0].ToString() : $"#{_items.Count}";
        if (_byKey.TryGetValue(key, out var index))
        {
            _items[index] = ItemFacets.Join(_items[index], item);
        }
        else
        {
            index = _items.Count;
            _byKey.Add(key, index);
            _items.Add(item);
        }

        foreach (var id in item.Ids)
        {
            _byId.TryAdd(id, index);
        }
    }

    /// <summary>Takes the end of the read in. What a complete read did not mention of the facets that are read is not there.</summary>
    public void End(SourceElement end, IReadOnlyList<FacetInfo> facets)
    {
        var isShort = end.Announced is { } announced && announced > _items.Count;
        Complete = end.IsComplete && !isShort;
        Reason = isShort ? $"{end.Announced} items were announced, {_items.Count} came" : end.Reason;
        for (var i = 0; Complete && i < _items.Count; i++)
        {
            _items[i] = ItemFacets.Fill(_items[i], facets);
        }
    }

    /// <summary>Counts something as there that the read does not show yet.</summary>
    public void Overlay(DesiredItem written)
    {
        foreach (var facet in FacetDiff.All.Where(f => ItemFacets.Has(written.Item, f.Facet)))
        {
            var can = FacetInfo.Full(facet.Facet);
            var bare = FacetDiff.Bare(written.Item, written.Item.Ids);
            var held = Find(written.Item);
            if (facet.Compare(bare, written, held, can, new Room(can))?.Result is not { } result)
            {
                continue;
            }

            if (held is null)
            {
                Add(facet.Copy(bare, result));
            }
            else
            {
                _items[_items.IndexOf(held)] = facet.Copy(held, result);
            }
        }
    }

    /// <summary>The item that shares an id with this one.</summary>
    public MediaItem? Find(MediaItem item)
    {
        foreach (var id in item.Ids)
        {
            if (_byId.TryGetValue(id, out var index))
            {
                return _items[index];
            }
        }

        return null;
    }
}
