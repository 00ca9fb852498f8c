using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using MediaBridge.Plugins.Imdb.Account;
using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Plugins.Imdb.Model;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Reading;

/// <summary>Reads by the GraphQL interface: both lists come in pages, with the number of all that there are.</summary>
internal sealed class HttpReader(ImdbClient client, PluginServices services) : IAccountReader
{
    private const int PageSize = 250;

    public IAsyncEnumerable<SourceElement> RatingsAsync(SourceRequest request, CancellationToken cancellationToken)
        => ReadAsync(Queries.Ratings, ImdbJson.Default.RatingsData, d => d.UserRatings, Rated, request, cancellationToken);

    public IAsyncEnumerable<SourceElement> WatchlistAsync(SourceRequest request, CancellationToken cancellationToken)
        => ReadAsync(Queries.Watchlist, ImdbJson.Default.WatchlistData, d => d.PredefinedList?.Items, Listed, request, cancellationToken);

    private static (MediaItem? Item, EventTime? At) Rated(RatingsData.RatingRow row)
    {
        if (row.UserRating?.Value is not (>= 1 and <= 10) || TitleItems.Of(row.Title) is not { } item)
        {
            return (null, null);
        }

        var own = Rating.Own(row.UserRating.Value.Value, 10) with { At = Time(row.UserRating.Date) };
        var site = TitleItems.SiteMark(row.Title!.RatingsSummary?.AggregateRating, row.Title.RatingsSummary?.VoteCount);
        return (item with { Ratings = site is null ? [own] : [own, site] }, own.At);
    }

    private static (MediaItem? Item, EventTime? At) Listed(WatchlistData.ListRow row)
    {
        var at = Time(row.CreatedDate);
        return (TitleItems.Of(row.Item) is { } item ? item with { Lists = [new ListEntry { List = ListEntry.Watchlist, At = at }] } : null, at);
    }

    private static EventTime? Time(string? text)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? new EventTime(time) : null;

    private async IAsyncEnumerable<SourceElement> ReadAsync<TData, TRow>(
        string query, JsonTypeInfo<TData> type, Func<TData, ListPage<TRow>?> list, Func<TRow, (MediaItem? Item, EventTime? At)> item, SourceRequest request,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        var account = await client.AccountAsync(cancellationToken);
        var seen = new HashSet<ExternalId>();
        var (rows, nameless, total) = (0L, 0, (long?)null);
        for (string? after = null; ;)
        {
            var data = await client.QueryAsync(query, new GraphQlVariables { User = account.Id, First = PageSize, After = after }, type, cancellationToken);
            var page = list(data) ?? throw new PluginException(ErrorKind.ServiceChanged, "IMDb's GraphQL interface answers without the list that it was asked for.", "See whether there is a newer version of the plugin; access: browser may still work.");
            foreach (var edge in page.Edges)
            {
                rows++;
                var (found, at) = edge.Node is { } node ? item(node) : default;
                if (found is null)
                {
                    nameless++; // a title that IMDb has taken down, or a person
                }
                else if (seen.Add(found.Ids[0]) && (request.Since is not { } since || at?.Instant >= since))
                {
                    yield return found;
                }
            }

            total = page.Total ?? total;
            services.Report(rows, total, "titles");
            if (!page.PageInfo.HasNextPage || page.Edges.Count == 0 || page.PageInfo.EndCursor is not { Length: > 0 } next || next == after)
            {
                break;
            }

            after = next;
        }

        var isComplete = rows >= (total ?? rows);
        yield return SourceElement.End(
            isComplete,
            !isComplete ? $"IMDb announced {total} titles and gave {rows}" : nameless > 0 ? $"{nameless} rows of {rows} are of titles that IMDb no longer has" : null);
    }
}
