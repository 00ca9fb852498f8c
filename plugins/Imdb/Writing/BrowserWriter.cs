using MediaBridge.Plugins.Imdb.Account;
using MediaBridge.Plugins.Imdb.Pages;

namespace MediaBridge.Plugins.Imdb.Writing;

/// <summary>Writes in the pages of titles, as a person would.</summary>
internal sealed class BrowserWriter(BrowserSession session, ImdbOptions options) : IAccountWriter
{
    private readonly TitlePage _page = new(session, new PageApi(session, options.Graphql));

    public Task<WriteOutcome> RateAsync(string title, int? mark, CancellationToken cancellationToken)
        => mark is { } value ? _page.RateAsync(title, value, cancellationToken) : _page.UnrateAsync(title, cancellationToken);

    public Task<WriteOutcome> WatchlistAsync(string title, bool on, CancellationToken cancellationToken) => _page.WatchlistAsync(title, on, cancellationToken);

    public ValueTask DisposeAsync() => session.DisposeAsync();
}
