using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Writing;

/// <summary>A way to write to an account. What goes wrong is a <see cref="PluginException"/>.</summary>
internal interface IAccountWriter : IAsyncDisposable
{
    /// <summary>Gives a title a mark from 1 to 10; null takes it away.</summary>
    Task<WriteOutcome> RateAsync(string title, int? mark, CancellationToken cancellationToken);

    /// <summary>Puts a title on the watchlist, or takes it off.</summary>
    Task<WriteOutcome> WatchlistAsync(string title, bool on, CancellationToken cancellationToken);
}
