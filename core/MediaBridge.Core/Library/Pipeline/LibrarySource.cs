using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Core.Library.Searching;
using MediaBridge.Core.Queries;
using MediaBridge.Core.Running;
using MediaBridge.Core.Sources;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Pipeline;

/// <summary>The items of the library, as people and sources left them.</summary>
internal sealed class LibrarySource(LibrarySourceOptions options, Func<LibraryStore> library, IReadOnlyList<string> usual, Func<IReadOnlyList<KeyValuePair<string, string>>> scanned) : ISource, IFilteredSource, IItemFiles
{
    private const int CheckpointEvery = 500;

    private readonly Lazy<LibraryRoots> _roots = new(() => new LibraryRoots([.. usual, .. options.Folders], scanned()));

    /// <inheritdoc/>
    public IReadOnlyList<string> Where { get; set; } = [];

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var store = library();
        var items = new LibraryItems(store);
        var last = request.Resume is { } resume ? long.Parse(resume, CultureInfo.InvariantCulture) : 0;
        var count = 0;
        var enriched = items.Enriched();
        await store.ReorderAsync(cancellationToken);
        foreach (var (id, item) in Where.Count == 0 && options.Items.Count == 0 ? items.After(last) : items.Of(Matching(store).Where(i => i > last)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (request.Since is not { } since || ItemTimes.IsSince(item, since))
            {
                yield return enriched.Contains(id) ? items.WithOwnFields(id, item) : item;
            }

            if (++count % CheckpointEvery == 0)
            {
                yield return SourceElement.At(id.ToString(CultureInfo.InvariantCulture));
            }
        }

        yield return SourceElement.Complete;
    }

    /// <inheritdoc/>
    public IFileStore? FilesOf(MediaItem item)
        => (item.Artwork ?? []).Select(a => a.Path).Concat((item.Versions ?? []).SelectMany(v => v.Files).Select(f => f.Path)).Any(p => p is not null && _roots.Value.FileOf(p) is not null) ? new LibraryFiles(_roots.Value) : null;

    /// <summary>The items that all conditions let through, as they came; what cannot be read here is left to the engine, which asks every item again.</summary>
    private IEnumerable<long> Matching(LibraryStore store)
    {
        var search = new LibrarySearch(store);
        var found = options.Items.Count == 0 ? null : Named(store);
        foreach (var query in Where.Select(w => Query.Parse(w).Query).OfType<Query>())
        {
            var ids = search.Find(query with { Sort = [] });
            found = found is null ? [.. ids] : [.. ids.Where(found.Contains)];
        }

        return found is null ? new LibraryItems(store).After(0).Select(i => i.Id) : found.Order();
    }

    /// <summary>The items that are named; a name that no item has is passed over: it may be gone.</summary>
    private HashSet<long> Named(LibraryStore store)
    {
        var found = new HashSet<long>();
        using var connection = store.Database.Read();
        foreach (var name in options.Items)
        {
            using var rows = connection.Query("SELECT id FROM items WHERE slug=?1 UNION ALL SELECT item FROM slugs WHERE slug=?1 LIMIT 1", name);
            if (rows.Read())
            {
                found.Add(rows.GetInt64(0));
            }
        }

        return found;
    }
}
