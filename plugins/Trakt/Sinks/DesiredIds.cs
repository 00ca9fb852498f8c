using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Trakt.Mapping;
using MediaBridge.Plugins.Trakt.Matchers;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Sinks;

/// <summary>Makes desired items such that Trakt understands them: episodes and seasons are written by Trakt's or TheTVDB's number only, and get it by another id or by their series and numbers. Reading only.</summary>
internal sealed class DesiredIds(TraktClient client)
{
    private readonly PlaceFinder _finder = new(client);

    /// <summary>What of a desire is wanted; null, with the reason, if nothing is.</summary>
    public delegate DesiredItem? Narrowing(DesiredItem desire, out string? reason);

    public async IAsyncEnumerable<DesiredItem> ResolveAsync(
        IAsyncEnumerable<DesiredItem> desired, Narrowing narrow, Action<MediaItem, string> reject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var wish in desired.WithCancellation(cancellationToken))
        {
            if (!TraktSchemes.Kinds.Contains(wish.Item.Kind, StringComparer.Ordinal))
            {
                reject(wish.Item, $"Trakt knows films, series, seasons and episodes, and this is of the kind {wish.Item.Kind}");
            }
            else if (narrow(wish, out var reason) is not { } wanted)
            {
                reject(wish.Item, reason ?? "it says nothing of what is written here");
            }
            else
            {
                yield return wanted with { Item = await ResolveAsync(wanted.Item, cancellationToken) };
            }
        }
    }

    private async Task<MediaItem> ResolveAsync(MediaItem item, CancellationToken cancellationToken)
    {
        if (item.Kind is not (ItemKinds.Episode or ItemKinds.Season))
        {
            return item;
        }

        // An id of the series that stands on the episode would mark the whole series.
        var parents = item.Placement?.ParentIds ?? [];
        var own = item.Ids.Any(parents.Contains) ? item with { Ids = [.. item.Ids.Except(parents)] } : item;
        return TraktSchemes.Write(own) is { } ids && (ids.Trakt ?? ids.Tvdb) is not null ? own
            : await FindAsync(own, cancellationToken) is { } found ? own with { Ids = [.. own.Ids.Union(found.Ids)] }
            : own;
    }

    private async Task<MediaItem?> FindAsync(MediaItem item, CancellationToken cancellationToken)
    {
        foreach (var id in item.Ids)
        {
            if (await _finder.ByIdAsync(id, item.Kind, cancellationToken) is { } entry)
            {
                return EntryMap.Item(entry);
            }
        }

        return await _finder.FindAsync(item, cancellationToken);
    }
}
