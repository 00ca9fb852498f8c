using MediaBridge.Core.Items;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>Reads items of the library.</summary>
internal sealed class LibraryItems(LibraryStore store)
{
    /// <summary>Selects an item by its number, for <see cref="Read"/>.</summary>
    public const string One = $"SELECT {ItemBodies.Column}, i.added, i.slug FROM items i JOIN bodies b ON b.item=i.id WHERE i.id=?1";

    private const int Page = 500;

    /// <summary>An item under the library's own id, which comes first.</summary>
    public static MediaItem Named(MediaItem item, string slug) => item with { Ids = [new ExternalId(LibraryIds.Scheme, slug), .. item.Ids] };

    /// <summary>The item of a row: what is stored, when it was added, its name.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The first of the three columns.</param>
    public static MediaItem Read(Microsoft.Data.Sqlite.SqliteDataReader row, int column) => Named(ItemBodies.Parse(row.Bytes(column)!, row.GetString(column + 1)), row.GetString(column + 2));

    /// <summary>Items by id, in that order; those that are gone are left out.</summary>
    public IEnumerable<(long Id, MediaItem Item)> Of(IEnumerable<long> ids)
    {
        foreach (var page in ids.Chunk(Page))
        {
            var rows = new List<(long, MediaItem)>(page.Length);
            using (var connection = store.Database.Read())
            {
                foreach (var id in page)
                {
                    using var row = connection.Query(One, id);
                    if (row.Read())
                    {
                        rows.Add((id, Read(row, 0)));
                    }
                }
            }

            foreach (var row in rows)
            {
                yield return row;
            }
        }
    }

    /// <summary>All items after a place, in the order they came, page by page.</summary>
    public IEnumerable<(long Id, MediaItem Item)> After(long last)
    {
        while (true)
        {
            var page = store.Database.List(
                $"SELECT i.id, {ItemBodies.Column}, i.added, i.slug FROM items i JOIN bodies b ON b.item=i.id WHERE i.id>?1 ORDER BY i.id LIMIT {Page}",
                r => (Id: r.GetInt64(0), Item: Read(r, 1)), last);
            foreach (var row in page)
            {
                yield return row;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            last = page[^1].Id;
        }
    }

    /// <summary>The items that steps over the library itself gave something to.</summary>
    public HashSet<long> Enriched() => [.. store.Database.List("SELECT item FROM layers WHERE layer=?1", r => r.GetInt64(0), LibraryIds.Scheme)];

    /// <summary>An item with what such steps gave it marked as theirs: what they give again is then no news, and stays.</summary>
    public MediaItem WithOwnFields(long id, MediaItem item)
    {
        var layers = Layers(id);
        var fields = layers.Where(l => string.Equals(l.Name, LibraryIds.Scheme, StringComparison.Ordinal)).SelectMany(l => l.Body.Provenance?.Fields ?? new Dictionary<string, string>(StringComparer.Ordinal))
            .Where(f => string.Equals(store.Merge.GiverOf(layers, f.Key), f.Value, StringComparison.Ordinal)).DistinctBy(f => f.Key, StringComparer.Ordinal).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        return fields.Count == 0 ? item : item with { Provenance = (item.Provenance ?? new Provenance()) with { Fields = fields } };
    }

    /// <summary>The layers of an item.</summary>
    public IReadOnlyList<Layer> Layers(long id)
    {
        using var connection = store.Database.Read();
        return LayerRows.Read(connection.Query(LayerRows.OfItem, id));
    }
}
