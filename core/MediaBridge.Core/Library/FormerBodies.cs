using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>What items were before their layers changed in this write: one that only one source speaks of is stored nowhere else.</summary>
internal sealed class FormerBodies(WriteTransaction transaction)
{
    private readonly Dictionary<long, (byte[] Body, string Added)> _kept = [];

    /// <summary>Keeps what an item is, before a layer of it changes.</summary>
    public void Keep(long? item)
    {
        if (item is not { } known || _kept.ContainsKey(known))
        {
            return;
        }

        using var rows = transaction.Query("SELECT l.body, i.added FROM bodies b JOIN items i ON i.id=b.item JOIN layers l ON l.item=b.item WHERE b.item=?1 AND length(b.body)=0", known);
        if (rows.Read())
        {
            _kept.Add(known, (rows.Bytes(0)!, rows.GetString(1)));
        }
    }

    /// <summary>What an item was when it was written last.</summary>
    public MediaItem Of(long item)
    {
        if (_kept.TryGetValue(item, out var kept))
        {
            return ItemBodies.Parse(kept.Body, kept.Added);
        }

        using var rows = transaction.Query($"SELECT {ItemBodies.Column}, i.added FROM items i JOIN bodies b ON b.item=i.id WHERE i.id=?1", item);
        return rows.Read() ? ItemBodies.Parse(rows.Bytes(0)!, rows.GetString(1)) : throw new InvalidOperationException($"Item {item} has no body.");
    }

    /// <summary>Forgets an item: it was written anew.</summary>
    public void Forget(long item) => _kept.Remove(item);

    /// <summary>Forgets all: what was written was undone.</summary>
    public void Clear() => _kept.Clear();
}
