using MediaBridge.Plugins.Imdb.Account;
using MediaBridge.Plugins.Imdb.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Sources;

/// <summary>The account's watchlist.</summary>
internal sealed class WatchlistSource(AccessOptions options, ImdbClient client, PluginServices services) : ISource
{
    public const string Id = "imdb.watchlist";

    public IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, CancellationToken cancellationToken)
        => Readers.Of(options.Access, client, services).WatchlistAsync(request, cancellationToken);
}
