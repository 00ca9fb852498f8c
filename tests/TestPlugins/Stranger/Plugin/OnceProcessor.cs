using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace Reelbook;

// guide:stream
/// <summary>Lets each film through once. It keeps ids, never items: memory stays small.</summary>
internal sealed class OnceProcessor : IStreamProcessor
{
    public async IAsyncEnumerable<MediaItem> ProcessAsync(IAsyncEnumerable<MediaItem> items, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<ExternalId>();
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            if (item.Ids.Any(seen.Contains))
            {
                request.Reject(item, "the film was there before");
                continue;
            }

            seen.UnionWith(item.Ids);
            yield return item;
        }
    }
}
// /guide
