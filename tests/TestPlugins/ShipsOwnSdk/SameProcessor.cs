using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.TestPlugins.ShipsOwnSdk;

internal sealed class SameProcessor : IProcessor
{
    public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield return item;
    }
}
