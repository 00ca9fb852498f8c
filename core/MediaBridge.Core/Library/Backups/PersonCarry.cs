using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Backups;

/// <summary>Takes over into a restored library what people changed since the backup: what a person set survives a restore too.</summary>
/// <param name="live">The library as it is.</param>
/// <param name="restored">The library of the backup, not yet in its place.</param>
internal sealed class PersonCarry(LibraryStore live, LibraryStore restored)
{
    /// <summary>Edits that were taken over.</summary>
    public int Edits { get; private set; }

    /// <summary>Items that the backup lacks and that came along.</summary>
    public int Items { get; private set; }

    /// <summary>Does it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var writer = await restored.WriteAsync(cancellationToken);
        foreach (var edit in Layers(live, "ORDER BY l.id"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Carry(writer, edit);
        }

        foreach (var edit in Layers(restored, "ORDER BY l.id").Where(WasTakenBack))
        {
            writer.Decide(edit.Item, edit.Person, new MediaItem(), []);
            Edits++;
        }

        writer.Commit();
    }

    private void Carry(LibraryWriter writer, Edit edit)
    {
        var item = Same(live, edit.Item, restored);
        if (item is { } known && Layers(restored, "AND l.item=?1 AND l.key=?2", known, edit.Person) is [var there, ..]
            && (string.CompareOrdinal(there.At, edit.At) > 0 || (string.Equals(there.At, edit.At, StringComparison.Ordinal) && string.Equals(there.Held, edit.Held, StringComparison.Ordinal) && there.Body.AsSpan().SequenceEqual(edit.Body))))
        {
            return;
        }

        if (item is null)
        {
            foreach (var layer in new LibraryItems(live).Layers(edit.Item).Where(l => l is { IsPerson: false, IsOwn: false }))
            {
                item = writer.Put(new SourceItem(layer.Body)).Item;
                if (layer.IsGone)
                {
                    // The person's layer comes first, so that the item stays when its last source leaves.
                    Decide(writer, item.Value, edit);
                    writer.Remove(layer.Key, forget: false);
                }
            }

            Items++;
        }

        if (item is { } place)
        {
            Decide(writer, place, edit);
            Edits++;
        }
    }

    private static void Decide(LibraryWriter writer, long item, Edit edit)
        => writer.Decide(item, edit.Person, MediaItem.Parse(edit.Body), edit.Held.Split(' ', StringSplitOptions.RemoveEmptyEntries), edit.At);

    /// <summary>Whether the person took an edit of the backup back since.</summary>
    private bool WasTakenBack(Edit edit)
        => Same(restored, edit.Item, live) is { } item
            && Layers(live, "AND l.item=?1 AND l.key=?2", item, edit.Person).Count == 0
            && live.Database.First("SELECT 1 FROM history WHERE item=?1 AND layer='person' AND coalesce(by, '')=?2 AND at>=?3 LIMIT 1", r => r.GetInt64(0), item, edit.Person, edit.At) == 1;

    /// <summary>The item of one library in another: by what its sources call it, else by its name.</summary>
    private static long? Same(LibraryStore from, long item, LibraryStore to)
    {
        foreach (var key in from.Database.List("SELECT key FROM layers WHERE item=?1 AND layer NOT IN ('person', 'library') ORDER BY rank", r => r.GetString(0), item))
        {
            if (to.Database.First("SELECT item FROM layers WHERE key=?1 AND layer<>'person'", r => (long?)r.GetInt64(0), key) is { } found)
            {
                return found;
            }
        }

        var slug = from.Database.First("SELECT slug FROM items WHERE id=?1", r => r.GetString(0), item);
        return to.Database.First("SELECT id FROM items WHERE slug=?1", r => (long?)r.GetInt64(0), slug);
    }

    private static List<Edit> Layers(LibraryStore store, string more, params ReadOnlySpan<object?> values)
        => store.Database.List(
            $"SELECT l.item, l.key, coalesce(l.held, ''), l.updated, l.body FROM layers l WHERE l.layer='person' {more}",
            r => new Edit(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Packed(4)), values);

    private sealed record Edit(long Item, string Person, string Held, string At, byte[] Body);
}
