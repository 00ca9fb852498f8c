using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace Plugin1Namespace;

/// <summary>Tags each item with its decade, such as 1920s. An item without a year, or that has the tag, passes as it is.</summary>
internal sealed class DecadeProcessor(DecadeOptions options) : IProcessor
{
    public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        if (item.Year is not { } year)
        {
            yield return item;
            yield break;
        }

        var tag = string.Create(CultureInfo.InvariantCulture, $"{year / 10 * 10}{options.Suffix}");
        var tags = item.Tags ?? [];
        yield return tags.Any(t => t.Value == tag) ? item : item with { Tags = [.. tags, tag] };
    }
}
