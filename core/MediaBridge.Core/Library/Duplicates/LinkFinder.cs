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

    /// <summary>Items with files of the same bytes. Only files of one size are read, and of these only such whose hash is not kept.</summary>
    /// <returns>How many files could not be read, and how often one was opened.</returns>
    public async Task<(int Unread, int Opened)> ByContentAsync(WorkLinks links, LibraryRoots roots, bool whole, CancellationToken cancellationToken)
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
            // Where all of every file was hashed before, nothing has to be read to know better than both ends tell.
            var isWhole = size.All(f => book.Knows(f.Path, f.Size, whole: true));
            var found = await SameAsync(book, size, isWhole, cancellationToken);
            if (whole && !isWhole)
            {
                var ends = found;
                found = [];
                foreach (var (_, files) in ends)
                {
                    found.AddRange(await SameAsync(book, files, whole: true, cancellationToken));
                }
            }

            foreach (var (hash, files) in found)
            {
                files.ForEach(f => Hashes[f.Path] = hash);
                foreach (var (_, _, item) in files.Skip(1))
                {
                    links.Join(files[0].Item, item, DuplicateLink.Content, whole || isWhole ? "the same bytes" : "the same size, beginning and end");
                }
            }
        }

        await book.StoreAsync(cancellationToken);
        return (book.Unread, book.Opened);
    }

    /// <summary>Those of some files that have a hash in common.</summary>
    private static async Task<List<(string Hash, List<(long Size, string Path, long Item)> Files)>> SameAsync(HashBook book, IEnumerable<(long Size, string Path, long Item)> files, bool whole, CancellationToken cancellationToken)
    {
        var hashed = new List<((long Size, string Path, long Item) File, string Hash)>();
        foreach (var file in files)
        {
            if (await book.OfAsync(file.Path, file.Size, whole, cancellationToken) is { } hash)
            {
                hashed.Add((file, hash));
            }
        }

        return [.. hashed.GroupBy(h => h.Hash, h => h.File, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => (g.Key, g.ToList()))];
    }

    /// <summary>Items with nearly the same names.</summary>
    public void ByName(WorkLinks links) => new NearTitles(store, ids).Link(links);
}
