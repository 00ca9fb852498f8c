using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Duplicates;

/// <summary>Hashes of the library's files, each made once: kept with the size and time that the file had.</summary>
internal sealed class HashBook(LibraryStore store, LibraryRoots roots)
{
    private const int WriteEvery = 200;
    private readonly List<(string Path, long Size, long Time, string Quick, string? Whole)> _new = [];

    /// <summary>Files that could not be read.</summary>
    public int Unread { get; private set; }

    /// <summary>How many times a file was opened to be hashed.</summary>
    public int Opened { get; private set; }

    /// <summary>Whether a hash of a file is kept, by this or by the scan that found it, so that it need not be read.</summary>
    /// <param name="path">Path in the library.</param>
    /// <param name="size">Bytes that the library knows it to have.</param>
    /// <param name="whole">Whether all of it counts.</param>
    public bool Knows(string path, long size, bool whole)
        => InfoOf(path, size) is { } info && Kept(path, info) is { } kept && (whole ? kept.Whole : kept.Quick) is not null;

    /// <summary>Hash of a file; null if it is not there, or another size than the library knows.</summary>
    /// <param name="path">Path in the library.</param>
    /// <param name="size">Bytes that the library knows it to have.</param>
    /// <param name="whole">Whether all of it counts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> OfAsync(string path, long size, bool whole, CancellationToken cancellationToken)
    {
        if (InfoOf(path, size) is not { } info)
        {
            Unread++;
            return null;
        }

        var kept = Kept(path, info);
        if ((whole ? kept?.Whole : kept?.Quick) is { } known)
        {
            return known;
        }

        try
        {
            await using var file = ContentHash.Open(info.FullName);
            Opened++;
            var quick = kept?.Quick ?? await ContentHash.QuickAsync(file, cancellationToken);
            var all = whole ? await ContentHash.WholeAsync(file, cancellationToken) : kept?.Whole;
            _new.Add((path, size, info.LastWriteTimeUtc.Ticks, quick, all));
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

    private FileInfo? InfoOf(string path, long size) => roots.FileOf(path) is { } full && new FileInfo(full) is { Exists: true } info && info.Length == size ? info : null;

    /// <summary>What is kept of a file as it is now.</summary>
    private (string? Quick, string? Whole)? Kept(string path, FileInfo info)
    {
        var known = store.Database.First("SELECT size, time, quick, whole FROM hashes WHERE path=?1", r => (Size: r.GetInt64(0), Time: r.GetInt64(1), Quick: r.GetString(2), Whole: r.Text(3)), path);
        return known.Quick is not null && known.Size == info.Length && known.Time == info.LastWriteTimeUtc.Ticks ? (known.Quick.Length > 0 ? known.Quick : null, known.Whole) : null;
    }
}
