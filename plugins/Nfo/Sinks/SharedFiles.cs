using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Nfo.Writing;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Sinks;

/// <summary>Brings together the episodes of one video, which share an NFO. The items are enumerated twice, so that only those wait that have to.</summary>
internal static class SharedFiles
{
    private const int MostOfOneFile = 200;

    public static async IAsyncEnumerable<(NfoPlace Place, List<MediaItem> Items)> Group(
        IAsyncEnumerable<(NfoPlace Place, MediaItem Item)> first, IAsyncEnumerable<(NfoPlace Place, MediaItem Item)> again, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var (place, item) in first.WithCancellation(cancellationToken))
        {
            if (item.Kind == ItemKinds.Episode)
            {
                counts[place.New] = counts.GetValueOrDefault(place.New) + 1;
            }
        }

        var waiting = new Dictionary<string, List<MediaItem>>(StringComparer.Ordinal);
        await foreach (var (place, item) in again.WithCancellation(cancellationToken))
        {
            if (item.Kind != ItemKinds.Episode || counts.GetValueOrDefault(place.New) is not (> 1 and <= MostOfOneFile))
            {
                yield return (place, [item]);
                continue;
            }

            var items = waiting.TryGetValue(place.New, out var others) ? others : waiting[place.New] = [];
            items.Add(item);
            if (items.Count == counts[place.New])
            {
                waiting.Remove(place.New);
                yield return (place, [.. items.OrderBy(i => i.Placement?.Season).ThenBy(i => i.Placement?.Number)]);
            }
        }
    }
}
