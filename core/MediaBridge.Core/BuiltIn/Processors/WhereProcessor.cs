using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Processors;

/// <summary>Lets items through that match a query.</summary>
internal sealed class WhereProcessor(WhereOptions options, Predicate<MediaItem> matches) : IProcessor
{
    public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        if (matches(item))
        {
            yield return item;
        }
        else
        {
            request.Reject(item, $"does not match where: {options.Query}");
        }
    }
}
