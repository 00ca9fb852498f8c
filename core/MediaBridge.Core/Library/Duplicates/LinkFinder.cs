using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Duplicates;

/// <summary>Finds which items of the library are one work, by what stands in its tables and, for contents, on the disk.</summary>
internal sealed class LinkFinder(LibraryStore store, KnownIds ids)
{
    /// <summary>Smaller files are no videos: links and placeholders of one form are not the same film.</summary>
    private const long LeastSize = 2 * ContentHash.End;

    /// <summary>Hashes of files that have a twin of their size, by path.</summary>
    public Dictionary<string, string> Hashes { get; } = new(StringComparer.Ordinal);

    /// <summary>Items with several versions, and items that share an id.</summary>
    public void ById(WorkLinks links)
    {
        foreach (var item in store.Database.List("SELECT f.item FROM files f JOIN items i ON i.id=f.item WHERE f.role='main' AND i.present=1 GROUP BY f.item HAVING count(DISTINCT f.version)>1", r => r.GetInt64(0)))
        {
            links.Add(item);
        }

        using var connection = store.Database.Read();
        using var rows = connection.Query($"SELECT d.scheme, d.value, i.kind, min(i.id), i.id FROM item_ids d JOIN items i ON i.id=d.item WHERE {KnownIds.Condition} AND i.files>0 AND i.present=1 AND (d.scheme, d.value) IN (SELECT d.scheme, d.value FROM item_ids d WHERE {KnownIds.Condition} GROUP BY d.scheme, d.value HAVING count(*)>1) GROUP BY d.scheme, d.value, i.kind, i.id ORDER BY d.scheme, d.value, i.kind, i.id");
        var (last, first) = ("", 0L);
        while (rows.Read())
        {
            var id = $"{rows.GetString(0)}:{rows.GetString(1)}";
            var key = $"{id} {rows.GetString(2)}";
            if (string.Equals(key, last, StringComparison.Ordinal))
            {
                links.Join(first, rows.GetInt64(4), DuplicateLink.Id, id);
            }
            else
            {
                (last, first) = (key, rows.GetInt64(4));
            }
        }
    }

    /// <summary>Items with files of the same bytes. Only files of one size are read.</summary>
    public async Task<int> ByContentAsync(WorkLinks links, LibraryRoots roots, bool whole, CancellationToken cancellationToken)
    {
        var twins = store.Database.List(
            """
            SELECT f.size, f.path, f.item FROM files f JOIN items i ON i.id=f.item
            WHERE f.role='main' AND i.present=1 AND f.size IN (SELECT size FROM files WHERE role='main' AND size>=?1 GROUP BY size HAVING count(DISTINCT path)>1) ORDER BY f.size, f.path
            """,
            r => (Size: r.GetInt64(0), Path: r.GetString(1), Item: r.GetInt64(2)), LeastSize);
        var book = new HashBook(store, roots);
        foreach (var size in twins.GroupBy(t => t.Size))
        {
            var quick = new List<((long Size, string Path, long Item) File, string Hash)>();
            foreach (var file in size)
            {
                if (await book.OfAsync(file.Path, file.Size, whole: false, cancellationToken) is { } hash)
                {
                    quick.Add((file, hash));
                }
            }

            foreach (var same in quick.GroupBy(q => q.Hash, StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                foreach (var (file, hash) in same)
                {
                    if ((whole ? await book.OfAsync(file.Path, file.Size, whole: true, cancellationToken) : hash) is { } final)
                    {
                        Hashes[file.Path] = final;
                    }
                }

                foreach (var one in same.Where(s => Hashes.ContainsKey(s.File.Path)).GroupBy(s => Hashes[s.File.Path], StringComparer.Ordinal))
                {
                    foreach (var (file, _) in one.Skip(1))
                    {
                        links.Join(one.First().File.Item, file.Item, DuplicateLink.Content, whole ? "the same bytes" : "the same size, beginning and end");
                    }
                }
            }
        }

        await book.StoreAsync(cancellationToken);
        return book.Unread;
    }

    /// <summary>Items with nearly the same names.</summary>
    public void ByName(WorkLinks links) => new NearTitles(store, ids).Link(links);
}
