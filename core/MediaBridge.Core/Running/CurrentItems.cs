using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>What a target holds, read once for a plan: rows of one item joined, found by any id.</summary>
internal sealed class CurrentItems
{
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<ExternalId, int> _byId = [];
    private readonly List<MediaItem> _items = [];

    public bool Complete { get; private set; }

    /// <summary>Why it is incomplete.</summary>
    public string? Reason { get; private set; }

    /// <summary>The items, rows of one joined.</summary>
    public IReadOnlyList<MediaItem> Items => _items;

    /// <summary>What was read completely at another time.</summary>
    public static CurrentItems Of(IEnumerable<MediaItem> items)
    {
        var all = new CurrentItems { Complete = true };
        foreach (var item in items)
        {
            all.Add(item);
        }

        return all;
    }

    /// <summary>Reads what a sink's target holds; what the sink wrote a moment ago counts as there even if the read does not show it yet.</summary>
    public static async Task<CurrentItems> ReadAsync(SinkWork work, Journal journal, SecretHider hider, CancellationToken cancellationToken)
    {
        var current = new CurrentItems { Reason = "the source did not say that it was through" };
        var source = await work.CurrentFrom!(cancellationToken);
        await foreach (var element in source.ReadAsync(new SourceRequest(), cancellationToken))
        {
            if (element.Item is { } item)
            {
                current.Add(hider.Value(Persons.Stamp(item, work.Person)));
            }
            else if (element.IsEnd)
            {
                var short_ = element.Announced is { } announced && announced > current._items.Count;
                current.Complete = element.IsComplete && !short_;
                current.Reason = short_ ? $"{element.Announced} items were announced, {current._items.Count} came" : element.Reason;
                break;
            }
        }

        if (current.Complete)
        {
            for (var i = 0; i < current._items.Count; i++)
            {
                current._items[i] = ItemFacets.Fill(current._items[i], work.CurrentFacets);
            }
        }

        foreach (var written in journal.Settling())
        {
            current.Overlay(written);
        }

        return current;
    }

    /// <summary>The state as a sink gets it: without other people's facets.</summary>
    public IAsyncEnumerable<MediaItem> For(string? person) => _items.Select(i => Persons.For(i, person)).OfType<MediaItem>().ToAsyncEnumerable();

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

    private void Overlay(DesiredItem written)
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

    private void Add(MediaItem item)
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
}
