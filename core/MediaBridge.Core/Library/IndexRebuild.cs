using System.Globalization;
using MediaBridge.Core.Library.Prefixes;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>Makes index and columns anew for a library of an older schema, page by page: a process that dies meanwhile goes on where it was.</summary>
internal static class IndexRebuild
{
    private const string Key = "rebuilt";
    private const int Page = 2048;

    /// <summary>Does it, if there is anything to do.</summary>
    public static void Run(LibraryStore store)
    {
        var isOld = false;
        while (store.Database.First("SELECT 1 FROM meta WHERE key=?1", r => r.GetInt64(0), Key) != 0)
        {
            isOld = true;
            using var transaction = store.Database.Write();
            if (transaction.Scalar("SELECT value FROM meta WHERE key=?1", Key) is string last)
            {
                One(store, transaction, long.Parse(last, CultureInfo.InvariantCulture));
            }

            transaction.Commit();
        }

        if (isOld)
        {
            store.Database.Shrink();
        }
    }

    private static void One(LibraryStore store, WriteTransaction transaction, long last)
    {
        store.Prefixes.Load(transaction);
        var indexer = new ItemIndexer(transaction, store.Words, store.Prefixes);
        var page = new List<(long Id, byte[] Body, string Added)>();
        using (var rows = transaction.Query($"SELECT i.id, {ItemBodies.Column}, i.added FROM items i JOIN bodies b ON b.item=i.id WHERE i.id>?1 ORDER BY i.id LIMIT {Page}", last))
        {
            while (rows.Read())
            {
                page.Add((rows.GetInt64(0), rows.Bytes(1)!, rows.GetString(2)));
            }
        }

        foreach (var (id, stored, added) in page)
        {
            var layers = LayerRows.Read(transaction.Query(LayerRows.OfItem, id));
            var item = ItemBodies.Parse(stored, added);
            transaction.Run("UPDATE bodies SET body=?2 WHERE item=?1", id, ItemBodies.Stored(layers, item.ToUtf8()));
            foreach (var layer in layers)
            {
                transaction.Run("UPDATE layers SET body=?2 WHERE id=?1", layer.Id, PackedBytes.Pack(layer.Body.ToUtf8()));
            }

            indexer.Index(id, isNew: true, new ItemIndex(item), []);
        }

        if (page.Count < Page)
        {
            transaction.Run("DELETE FROM meta WHERE key=?1", Key);
        }
        else
        {
            transaction.Run("UPDATE meta SET value=?2 WHERE key=?1", Key, page[^1].Id.ToString(CultureInfo.InvariantCulture));
        }

        indexer.Flush(store.Frequent);
    }
}
