using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace Reelbook;

/// <summary>Adds the address of the film's page. Items that Reelbook does not know pass as they are.</summary>
internal sealed class PageProcessor : IProcessor
{
    public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        var page = item.Id(DiaryItems.Scheme) is { } id ? new Uri($"https://reelbook.example/films/{Uri.EscapeDataString(id.Value)}") : null;
        yield return page is null || item.Description?.Homepage == page
            ? item
            : item with { Description = (item.Description ?? new Description()) with { Homepage = page } };
    }
}
