using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>Takes versions out of the library whose files went away, as the next scan would find it.</summary>
internal static class GoneFiles
{
    /// <summary>Forgets them; items that no source has any more go, unless a person did something with them.</summary>
    /// <param name="store">The library.</param>
    /// <param name="paths">Main files that are gone.</param>
    /// <param name="cancellationToken">Stops it before anything is written.</param>
    /// <returns>How many source items changed.</returns>
    public static async Task<int> ForgetAsync(LibraryStore store, IReadOnlyCollection<string> paths, CancellationToken cancellationToken)
    {
        var gone = paths.ToHashSet(StringComparer.Ordinal);
        var items = gone.SelectMany(p => store.Database.List("SELECT DISTINCT item FROM files WHERE path=?1", r => r.GetInt64(0), p)).Distinct().ToList();
        var (rows, changed) = (new LibraryItems(store), 0);
        using var writer = await store.WriteAsync(cancellationToken);
        foreach (var layer in items.SelectMany(rows.Layers).Where(l => l is { IsPerson: false, IsGone: false, Body.Versions.Count: > 0 }))
        {
            var left = layer.Body.Versions!.Where(v => !v.Files.Any(f => f.Role == MediaFile.Main && gone.Contains(f.Path))).ToList();
            if (left.Count == layer.Body.Versions!.Count)
            {
                continue;
            }

            changed++;
            if (left.Exists(v => v.Files.Any(f => f.Role == MediaFile.Main)))
            {
                writer.Put(new SourceItem(layer.Body with { Versions = left, Provenance = (layer.Body.Provenance ?? new Provenance()) with { Origin = layer.Name } }));
            }
            else
            {
                writer.Remove(layer.Key, forget: false);
            }
        }

        writer.Commit();
        return changed;
    }
}
