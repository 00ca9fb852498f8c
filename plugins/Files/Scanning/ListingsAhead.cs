namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Lists the next folders of a walk on other threads while it looks at those before.</summary>
internal sealed class ListingsAhead(FolderReader reader) : IAsyncDisposable
{
    /// <summary>Folders that are listed at once: waking the other side costs more than listing one.</summary>
    private const int Handful = 64;

    private const int Threads = 2;

    private readonly Dictionary<string, FolderListing?> _listed = new(StringComparer.Ordinal);
    private Task<Listed[][]>? _listing;
    private HashSet<string> _begun = new(StringComparer.Ordinal);

    /// <summary>The listing of a folder, which is asked for once; null if it cannot be read.</summary>
    /// <param name="path">Path below the root.</param>
    /// <param name="realPath">Its real path.</param>
    /// <param name="following">The folders that will be asked for next, the nearest first.</param>
    public async ValueTask<FolderListing?> ReadAsync(string path, string realPath, IEnumerable<FolderPlace> following)
    {
        if (_listing is not null && (_listing.IsCompleted || _begun.Contains(path)))
        {
            foreach (var (listed, listing) in (await _listing).SelectMany(l => l))
            {
                _listed[listed] = listing;
            }

            _listing = null;
        }

        if (_listing is null && _listed.Count < Handful)
        {
            var next = following.Take(2 * Handful).Where(f => !_listed.ContainsKey(f.Path)).Take(Handful).ToList();
            if (next.Count > 0)
            {
                _begun = next.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
                _listing = Task.WhenAll(next.Chunk(Handful / Threads).Select(some => Task.Run(() => Array.ConvertAll(some, f => new Listed(f.Path, reader.Read(f.Path, f.RealPath))))));
            }
        }

        return _listed.Remove(path, out var known) ? known : reader.Read(path, realPath);
    }

    /// <summary>Waits until nothing is listed any more.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_listing is not null)
        {
            await _listing;
        }
    }

    private sealed record Listed(string Path, FolderListing? Listing);
}
