using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Imdb.Account;
using MediaBridge.Plugins.Imdb.Csv;
using MediaBridge.Plugins.Imdb.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Reading;

/// <summary>Reads by the file that IMDb prepares for the person, fetched in the browser.</summary>
internal sealed class ExportReader(ImdbClient client, PluginServices services) : IAccountReader
{
    public IAsyncEnumerable<SourceElement> RatingsAsync(SourceRequest request, CancellationToken cancellationToken)
        => ReadAsync(ExportPage.Ratings, CsvKind.Ratings, e => CsvItems.MarkOf(e) is { } mark ? CsvItems.Rated(e, mark) : null, request, cancellationToken);

    public IAsyncEnumerable<SourceElement> WatchlistAsync(SourceRequest request, CancellationToken cancellationToken)
        => ReadAsync(ExportPage.Watchlist, CsvKind.List, e => CsvItems.Listed(e, ListEntry.Watchlist), request, cancellationToken);

    private async IAsyncEnumerable<SourceElement> ReadAsync(
        string list, CsvKind kind, Func<CsvEntry, MediaItem?> read, SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var session = await client.BrowserAsync(cancellationToken);
        await using var stream = await new ExportPage(session, services, client.Options.ExportTimeout).DownloadAsync(list, cancellationToken);
        var left = new LeftOut(services);
        var csv = await CsvFile.OpenAsync(stream, $"{list}.csv", left.Row, cancellationToken);
        if (csv.Kind != kind)
        {
            throw new PluginException(ErrorKind.ServiceChanged, $"The file that IMDb exported for {list} has other columns than expected.", "See whether there is a newer version of the plugin.");
        }

        await foreach (var entry in csv.ReadAsync(cancellationToken))
        {
            if (read(entry) is not { } item)
            {
                left.Row($"{list}.csv:{entry.Line}: {entry.Id} has no mark from 1 to 10");
            }
            else if (request.Since is not { } since || (item.Ratings?[0].At ?? item.Lists?[0].At)?.Day >= DateOnly.FromDateTime(since.UtcDateTime))
            {
                yield return item with { People = null };
            }
        }

        yield return SourceElement.End(!left.Any, left.ToString() is { Length: > 0 } reason ? reason : null);
    }
}
