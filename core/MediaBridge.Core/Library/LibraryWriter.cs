using MediaBridge.Core.Library.Editing;
using MediaBridge.Core.State;
using MediaBridge.Sdk;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Library;

/// <summary>One write to the library: layers change, and what is made of them with them. It lasts with <see cref="Commit"/>.</summary>
internal sealed class LibraryWriter : IDisposable
{
    private readonly LibraryStore _store;
    private readonly WriteTransaction _transaction;
    private readonly ItemIndexer _indexer;
    private readonly ItemPlaces _places;
    private readonly string _now;
    private readonly DateTimeOffset _nowInstant;
    private readonly FormerBodies _before;
    private bool _committed;
    private long? _last;

    public LibraryWriter(LibraryStore store, WriteTransaction transaction)
    {
        _store = store;
        _transaction = transaction;
        _indexer = new ItemIndexer(transaction, store.Words, store.Prefixes);
        _before = new FormerBodies(transaction);
        _places = new ItemPlaces(transaction);
        _now = LibraryStore.Text(store.Clock.GetUtcNow());
        store.Prefixes.Load(transaction); // another process may have found more
        _nowInstant = LibraryStore.Instant(_now); // as it will be read: seconds
    }

    /// <summary>Takes in what a source says of an item; two items that it shows to be one become one.</summary>
    /// <returns>The item, and whether anything changed.</returns>
    public (long Item, bool Changed) Put(SourceItem source)
    {
        var known = (Id: 0L, Item: 0L, Fingerprint: "", Gone: false);
        _transaction.Each("SELECT id, item, fingerprint, gone FROM layers WHERE key=?1 AND layer<>'person'", r => known = (r.Number(0), r.Number(1), r.Text(2), r.Number(3) != 0), source.Key);
        if (known.Id != 0 && !known.Gone && string.Equals(known.Fingerprint, source.Fingerprint, StringComparison.Ordinal))
        {
            return (known.Item, false);
        }

        var place = _places.Of(source, known.Id == 0 ? null : known.Item);
        if (known.Id == 0 && place.Item is null)
        {
            return (Create(source), true);
        }

        _before.Keep(known.Id == 0 ? null : known.Item);
        _before.Keep(place.Item);

        var slug = place.Item is null ? _places.Slug(source.Name) : null;
        var item = place.Item ?? NewItem(source.Body, slug!);
        if (known.Id == 0)
        {
            _transaction.Run(
                "INSERT INTO layers(item, layer, key, rank, fingerprint, updated, body) VALUES(?1, ?2, ?3, (SELECT coalesce(max(rank), 0)+1 FROM layers WHERE item=?1), ?4, ?5, ?6)",
                item, source.Layer, source.Key, source.Fingerprint, _now, source.Packed);
        }
        else
        {
            _transaction.Run("UPDATE layers SET item=?2, layer=?3, gone=0, fingerprint=?4, updated=?5, body=?6 WHERE id=?1", known.Id, item, source.Layer, source.Fingerprint, _now, source.Packed);
        }

        foreach (var other in place.Same)
        {
            Join(item, other);
        }

        Refresh(item);
        if (known.Id != 0 && known.Item != item)
        {
            Refresh(known.Item);
        }

        return (item, true);
    }

    /// <summary>A source no longer has an item. What a person did with it stays; without that, an item that no source has goes.</summary>
    /// <param name="key">What it is known by.</param>
    /// <param name="forget">Whether nothing is to tell that it was ever there: undo.</param>
    public bool Remove(string key, bool forget)
    {
        var known = First("SELECT id, item, body, gone FROM layers WHERE key=?1 AND layer<>'person'", r => (Id: r.GetInt64(0), Item: r.GetInt64(1), Body: r.Packed(2), Gone: r.GetInt64(3) != 0), key);
        if (known.Id == 0 || (known.Gone && !forget))
        {
            return false;
        }

        _before.Keep(known.Item);
        var (others, persons) = First("SELECT count(*) FILTER (WHERE layer NOT IN ('person', 'library')), count(*) FILTER (WHERE layer='person') FROM layers WHERE item=?1 AND id<>?2", r => (r.GetInt64(0), r.GetInt64(1)), known.Item, known.Id);
        var hadFiles = MediaItem.Parse(known.Body).Versions is { Count: > 0 };
        if ((others == 0 && persons > 0) || (!forget && hadFiles && others + persons > 0))
        {
            _transaction.Run("UPDATE layers SET gone=1, updated=?2 WHERE id=?1", known.Id, _now);
        }
        else
        {
            _transaction.Run("DELETE FROM layers WHERE id=?1", known.Id);
        }

        Refresh(known.Item);
        return true;
    }

    /// <summary>What a person decides of an item; nothing held takes the person's layer away.</summary>
    /// <param name="item">The item.</param>
    /// <param name="person">Whose layer: the person's name, empty for nobody in particular.</param>
    /// <param name="body">The values of the held fields.</param>
    /// <param name="held">Names of the fields that the person decides.</param>
    /// <param name="at">When, as it stands in the tables; null for now.</param>
    /// <returns>Whether the item changed.</returns>
    public bool Decide(long item, string person, MediaItem body, IReadOnlyList<string> held, string? at = null)
    {
        _before.Keep(item);
        if (held.Count == 0)
        {
            _transaction.Run("DELETE FROM layers WHERE item=?1 AND layer='person' AND key=?2", item, person);
        }
        else
        {
            _transaction.Run(
                """
                INSERT INTO layers(item, layer, key, rank, held, fingerprint, updated, body) VALUES(?1, 'person', ?2, 0, ?3, '', ?4, ?5)
                ON CONFLICT(item, key) WHERE layer='person' DO UPDATE SET held=excluded.held, updated=excluded.updated, body=excluded.body
                """,
                item, person, string.Join(' ', held), at ?? _now, PackedBytes.Pack(body.ToUtf8()));
        }

        return Refresh(item, person);
    }

    /// <summary>An item as it stands in this write; null if there is none.</summary>
    public StoredItem? Read(long item)
        => First($"SELECT i.version, i.added, {ItemBodies.Column} FROM items i JOIN bodies b ON b.item=i.id WHERE i.id=?1", r => (Version: r.GetInt64(0), Added: r.GetString(1), Body: r.Bytes(2)), item) is { Body: not null } row
            ? new StoredItem { Item = ItemBodies.Parse(row.Body, row.Added), Version = row.Version, Added = row.Added, Layers = LayerRows.Read(_transaction.Query(LayerRows.OfItem, item)) }
            : null;

    /// <summary>Does something that is written as a whole or, when it throws, not at all; the rest of the write goes on.</summary>
    public T Apart<T>(Func<T> write)
    {
        _transaction.Run("SAVEPOINT apart");
        var gathered = _indexer.Columns.Count;
        try
        {
            var result = write();
            _transaction.Run("RELEASE apart");
            return result;
        }
        catch (Exception e) when (e is not SqliteException)
        {
            _transaction.Run("ROLLBACK TO apart");
            _transaction.Run("RELEASE apart");
            _indexer.Columns.CutTo(gathered);
            _before.Clear();
            _last = null;
            throw;
        }
    }

    /// <summary>Makes the write last.</summary>
    public void Commit()
    {
        _indexer.Flush(_store.Frequent);
        _transaction.Commit();
        _committed = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_committed)
        {
            _store.Words.Forget();
            _store.Prefixes.Forget();
        }

        _transaction.Dispose();
    }

    /// <summary>Makes an item anew of its layers, or takes it away when no source and no person speaks of it any more.</summary>
    /// <returns>Whether it changed.</returns>
    public bool Refresh(long item, string? by = null)
    {
        var layers = LayerRows.Read(_transaction.Query(LayerRows.OfItem, item));
        if (!layers.Exists(l => l is { IsPerson: false, IsOwn: false }))
        {
            _indexer.Clear(item);
            foreach (var table in (ReadOnlySpan<string>)["layers WHERE item", "history WHERE item", "slugs WHERE item", "bodies WHERE item", "items WHERE id"])
            {
                _transaction.Run($"DELETE FROM {table}=?1", item);
            }

            _before.Forget(item);
            return true;
        }

        var (added, fingerprint, version, present) = First("SELECT added, fingerprint, version, present FROM items WHERE id=?1", r => (r.GetString(0), r.GetString(1), r.GetInt64(2), r.GetInt64(3) != 0), item);
        var body = _store.Merge.Effective(layers, LibraryStore.Instant(added));
        var json = body.ToUtf8();
        var made = SourceItem.FingerprintOf(json);
        var isPresent = !layers.Exists(l => l is { IsPerson: false, IsGone: true, Body.Versions.Count: > 0 }) || body.Versions is { Count: > 0 };
        var stored = ItemBodies.Stored(layers, json);
        if (string.Equals(made, fingerprint, StringComparison.Ordinal) && isPresent == present)
        {
            if (stored.Length > 0)
            {
                _transaction.Run("UPDATE bodies SET body=?2 WHERE item=?1 AND length(body)=0", item, stored); // several say it now
            }

            _before.Forget(item);
            return false;
        }

        var isNew = fingerprint.Length == 0;
        if (!isNew)
        {
            version++;
            foreach (var change in ItemChanges.Between(_before.Of(item), body))
            {
                _transaction.Run(
                    "INSERT INTO history(item, version, at, layer, by, field, before, after) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                    item, version, _now, by is not null ? Layer.Person : _store.Merge.GiverOf(layers, change.Field) ?? "", by is "" ? null : by, change.Field, change.Before, change.After);
            }
        }

        _indexer.Write(new IndexedItem { Id = item, Item = body, Body = stored, Fingerprint = made, Version = version, IsPresent = isPresent, Updated = _now, IsNew = false });
        _before.Forget(item);
        return true;
    }

    /// <summary>A new item: all that is known of it is at hand.</summary>
    private long Create(SourceItem source)
    {
        var slug = _places.Slug(source.Name);
        var item = NextItem();
        _transaction.Run("INSERT INTO layers(item, layer, key, rank, fingerprint, updated, body) VALUES(?1, ?2, ?3, 1, ?4, ?5, ?6)", item, source.Layer, source.Key, source.Fingerprint, _now, source.Packed);
        var alone = source.Alone(_nowInstant);
        _indexer.Write(new IndexedItem { Id = item, Item = alone.Item, Body = [], Fingerprint = alone.Fingerprint, Version = 1, IsPresent = true, Updated = _now, IsNew = true, Index = alone.Index, Slug = slug, Added = alone.Added });
        return item;
    }

    /// <summary>A row for a source item that leaves the one it was part of.</summary>
    private long NewItem(MediaItem body, string slug)
    {
        var item = NextItem();
        _transaction.Run("INSERT INTO items(id, slug, kind, title, sort_key, fingerprint, added, updated) VALUES(?1, ?2, ?3, ?4, '', '', ?5, ?5)", item, slug, body.Kind, body.Title, _now);
        return item;
    }

    private long NextItem()
    {
        _last ??= (long)_transaction.Scalar("SELECT coalesce(max(id), 0) FROM items")!;
        _last++;
        return _last.Value;
    }

    /// <summary>Two items are one: all that is said of the other is said of this one from now on, and the other's name leads here.</summary>
    private void Join(long item, long other)
    {
        var (mine, theirs) = (LayerRows.Read(_transaction.Query(LayerRows.OfItem, item)), LayerRows.Read(_transaction.Query(LayerRows.OfItem, other)));
        foreach (var person in theirs.Where(l => l.IsPerson))
        {
            if (mine.Find(l => l.IsPerson && string.Equals(l.Key, person.Key, StringComparison.Ordinal)) is { } own)
            {
                var more = person.Held.Except(own.Held, StringComparer.Ordinal).ToList();
                var body = PersonFields.Over(own.Body, person with { Held = more });
                _transaction.Run("UPDATE layers SET held=?2, body=?3 WHERE id=?1", own.Id, string.Join(' ', own.Held.Concat(more)), PackedBytes.Pack(body.ToUtf8()));
                _transaction.Run("DELETE FROM layers WHERE id=?1", person.Id);
            }
        }

        _transaction.Run("UPDATE layers SET item=?1, rank=rank+(SELECT coalesce(max(rank), 0) FROM layers WHERE item=?1) WHERE item=?2", item, other);
        _transaction.Run("UPDATE history SET item=?1 WHERE item=?2", item, other);
        _transaction.Run("UPDATE slugs SET item=?1 WHERE item=?2", item, other);
        _transaction.Run("INSERT OR REPLACE INTO slugs(slug, item) SELECT slug, ?1 FROM items WHERE id=?2", item, other);
        _transaction.Run("UPDATE items SET added=(SELECT min(added) FROM items WHERE id IN (?1, ?2)) WHERE id=?1", item, other);
        _indexer.Clear(other);
        _before.Forget(other);
        _transaction.Run("DELETE FROM bodies WHERE item=?1", other);
        _transaction.Run("DELETE FROM items WHERE id=?1", other);
    }

    private T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var rows = _transaction.Query(sql, values);
        return rows.Read() ? read(rows) : default;
    }
}
