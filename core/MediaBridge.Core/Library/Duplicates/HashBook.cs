using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Duplicates;

/// <summary>Hashes of the library's files, each made once: kept with the size and time that the file had.</summary>
internal sealed class HashBook(LibraryStore store, LibraryRoots roots)
{
    private const int WriteEvery = 200;
    private readonly List<(string Path, long Size, long Time, string Quick, string? Whole)> _new = [];

    /// <summary>Files that could not be read.</summary>
    public int Unread { get; private set; }

    /// <summary>Hash of a file; null if it is not there, or another size than the library knows.</summary>
    /// <param name="path">Path in the library.</param>
    /// <param name="size">Bytes that the library knows it to have.</param>
    /// <param name="whole">Whether all of it counts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> OfAsync(string path, long size, bool whole, CancellationToken cancellationToken)
    {
        if (roots.FileOf(path) is not { } full || new FileInfo(full) is not { Exists: true } info || info.Length != size)
        {
            Unread++;
            return null;
        }

        var time = info.LastWriteTimeUtc.Ticks;
        var known = store.Database.First("SELECT size, time, quick, whole FROM hashes WHERE path=?1", r => (Size: r.GetInt64(0), Time: r.GetInt64(1), Quick: r.GetString(2), Whole: r.Text(3)), path);
        var holds = known.Quick is not null && known.Size == size && known.Time == time;
        if (holds && (whole ? known.Whole : known.Quick) is { } kept)
        {
            return kept;
        }

        try
        {
            await using var file = ContentHash.Open(full);
            var quick = holds ? known.Quick! : await ContentHash.QuickAsync(file, cancellationToken);
            var all = whole ? await ContentHash.WholeAsync(file, cancellationToken) : holds ? known.Whole : null;
            _new.Add((path, size, time, quick, all));
            if (_new.Count >= WriteEvery)
            {
                await StoreAsync(cancellationToken);
            }

            return whole ? all : quick;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Unread++;
            return null;
        }
    }

    /// <summary>Stores what was hashed since the last time.</summary>
    public async Task StoreAsync(CancellationToken cancellationToken)
    {
        if (_new.Count == 0)
        {
            return;
        }

        using var transaction = await store.Database.WriteAsync(cancellationToken);
        foreach (var (path, size, time, quick, whole) in _new)
        {
            transaction.Run(
                "INSERT INTO hashes(path, size, time, quick, whole) VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(path) DO UPDATE SET size=excluded.size, time=excluded.time, quick=excluded.quick, whole=excluded.whole",
                path, size, time, quick, whole);
            transaction.Run("UPDATE files SET hash=?2 WHERE path=?1", path, quick);
        }

        transaction.Commit();
        _new.Clear();
    }
}
