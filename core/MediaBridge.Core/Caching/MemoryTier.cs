namespace MediaBridge.Core.Caching;

/// <summary>Values in memory, the least recently used leave first when the bytes run out.</summary>
internal sealed class MemoryTier(long capacity)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<CacheKey, LinkedListNode<(CacheKey Key, CacheEntry Entry)>> _byKey = [];
    private readonly LinkedList<(CacheKey Key, CacheEntry Entry)> _recent = new();
    private long _bytes;

    public CacheEntry? Find(in CacheKey key)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                return null;
            }

            if (node.Previous is not null)
            {
                _recent.Remove(node);
                _recent.AddFirst(node);
            }

            return node.Value.Entry;
        }
    }

    public void Set(in CacheKey key, CacheEntry entry)
    {
        lock (_gate)
        {
            Drop(key);
            if (entry.Size > capacity / 4)
            {
                return; // one value must not push out all others
            }

            _byKey[key] = _recent.AddFirst((key, entry));
            _bytes += entry.Size;
            while (_bytes > capacity && _recent.Last is { } last)
            {
                Drop(last.Value.Key);
            }
        }
    }

    /// <summary>Takes a value in behind all others; false if there is no room for it.</summary>
    public bool Append(in CacheKey key, CacheEntry entry)
    {
        lock (_gate)
        {
            if (_bytes + entry.Size > capacity || _byKey.ContainsKey(key))
            {
                return false;
            }

            _byKey[key] = _recent.AddLast((key, entry));
            _bytes += entry.Size;
            return true;
        }
    }

    /// <summary>Keys of the values used last, so many bytes of them, the latest first.</summary>
    public IReadOnlyList<CacheKey> Latest(long bytes)
    {
        lock (_gate)
        {
            return [.. _recent.TakeWhile(r => (bytes -= r.Entry.Size) >= 0).Select(r => r.Key)];
        }
    }

    public void Remove(in CacheKey key)
    {
        lock (_gate)
        {
            Drop(key);
        }
    }

    public void RemoveWhere(Func<CacheKey, bool> which)
    {
        lock (_gate)
        {
            foreach (var key in _byKey.Keys.Where(which).ToList())
            {
                Drop(key);
            }
        }
    }

    private void Drop(in CacheKey key)
    {
        if (_byKey.Remove(key, out var node))
        {
            _recent.Remove(node);
            _bytes -= node.Value.Entry.Size;
        }
    }
}
