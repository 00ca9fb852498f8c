using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Reading;

/// <summary>A way to read what an account holds; its end comes last.</summary>
internal interface IAccountReader
{
    IAsyncEnumerable<SourceElement> RatingsAsync(SourceRequest request, CancellationToken cancellationToken);

    IAsyncEnumerable<SourceElement> WatchlistAsync(SourceRequest request, CancellationToken cancellationToken);
}
