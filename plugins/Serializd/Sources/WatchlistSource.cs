using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Serializd.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Serializd.Sources;

/// <summary>Series on the watchlist: what other services list.</summary>
internal sealed class WatchlistSource(SerializdClient client) : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pages = new ShowPages(client, ShowLists.Watchlist);
        await foreach (var listed in pages.ReadAsync(cancellationToken))
        {
            yield return ShowLists.AsListed(SerializdItems.Series(listed.ShowId!.Value, listed.ShowName), listed);
        }

        yield return SourceElement.End(pages.Shortfall is null, pages.Shortfall);
    }
}
