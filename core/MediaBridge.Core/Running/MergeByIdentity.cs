using System.Runtime.CompilerServices;
using MediaBridge.Core.Items;
using MediaBridge.Core.Library;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Items of several sources that share an id become one, at the place of the first: <c>merge: identity</c>. Keeps ids in memory, and items only of groups that have several.</summary>
internal sealed class MergeByIdentity : IStreamProcessor
{
    public async IAsyncEnumerable<MediaItem> ProcessAsync(IAsyncEnumerable<MediaItem> items, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var groups = new DisjointSets();
        var firstWithId = new Dictionary<ExternalId, int>();
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            var index = groups.Add();
            foreach (var id in item.Ids)
            {
                if (!firstWithId.TryAdd(id, index))
                {
                    groups.Unite(firstWithId[id], index);
                }
            }
        }

        var joined = new Dictionary<int, MediaItem>();
        var row = 0;
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            var root = groups.Find(row++);
            if (groups.SizeOf(root) > 1)
            {
                joined[root] = joined.TryGetValue(root, out var first) ? FieldOrigins.Joined(first, item, ItemFacets.Join(first, item)) : item;
            }
        }

        row = 0;
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            var root = groups.Find(row++);
            if (groups.SizeOf(root) == 1)
            {
                yield return item;
            }
            else if (joined.Remove(root, out var one))
            {
                yield return one;
            }
        }
    }
}
