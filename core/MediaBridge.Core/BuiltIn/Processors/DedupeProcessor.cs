using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Processors;

/// <summary>Keeps the first of equal items. Holds keys in memory, never items.</summary>
internal sealed class DedupeProcessor(DedupeOptions options, PluginServices services) : IStreamProcessor
{
    public async IAsyncEnumerable<MediaItem> ProcessAsync(IAsyncEnumerable<MediaItem> items, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var keys = Keys(item).ToList();
            var twin = keys.Select(k => seen.GetValueOrDefault(k)).FirstOrDefault(t => t is not null);
            foreach (var key in keys)
            {
                seen.TryAdd(key, twin ?? item.ToString());
            }

            if (twin is null)
            {
                yield return item;
            }
            else
            {
                request.Reject(item, $"the same as {twin}, which came first");
            }
        }
    }

    private IEnumerable<string> Keys(MediaItem item)
    {
        if (string.Equals(options.By, "ids", StringComparison.Ordinal))
        {
            return item.Ids.Select(id => id.ToString());
        }

        var title = services.Titles.Normalize(item.Title);
        return title.Length == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{item.Kind}|{title}|{item.Year}")];
    }
}
