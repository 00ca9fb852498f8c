using MediaBridge.Plugins.Imdb.Account;
using MediaBridge.Plugins.Imdb.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Sources;

/// <summary>All ratings of the account.</summary>
internal sealed class RatingsSource(AccessOptions options, ImdbClient client, PluginServices services) : ISource
{
    public const string Id = "imdb.ratings";

    public IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, CancellationToken cancellationToken)
        => Readers.Of(options.Access, client, services).RatingsAsync(request, cancellationToken);
}
