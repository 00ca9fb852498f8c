using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Plugins.Trakt.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Sources;

/// <summary>Charts of films and series, as lists in their order; and what Trakt recommends to the account.</summary>
internal sealed class ChartsSource(ChartOptions options, TraktClient client) : ISource
{
    private const int LongestRecommendations = 100;
    private static readonly string[] Kinds = ["movies", "shows"];

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var kind in Kinds.Where(k => options.Of is "both" || options.Of == k).SkipWhile(k => request.Resume is { } done && string.CompareOrdinal(k, done) <= 0))
        {
            var rank = 0;
            var seen = new HashSet<ExternalId>();
            await foreach (var item in TitlesAsync(kind, cancellationToken))
            {
                if (seen.Add(item.Ids[0]) && rank < options.Most)
                {
                    yield return item with { Lists = [new ListEntry { List = options.Chart, Rank = ++rank }] };
                }
            }

            yield return SourceElement.At(kind);
        }

        yield return SourceElement.Complete;
    }

    private async IAsyncEnumerable<MediaItem> TitlesAsync(string kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isOwn = options.Chart == "recommended";
        var size = Math.Min(options.Most, isOwn ? LongestRecommendations : TraktClient.PageSize);
        var path = isOwn ? $"recommendations/{kind}" : $"{kind}/{options.Chart}";
        for (int page = 1, read = 0; read < options.Most; page++)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"{path}?page={page}&limit={size}");
            var rows = await client.ChartAsync(address, isOwn, cancellationToken);
            foreach (var row in rows.Rows)
            {
                read++;
                if (Item(row, kind) is { Ids.Count: > 0 } item)
                {
                    yield return item;
                }
            }

            if (rows.Rows.Count == 0 || page >= (rows.Pages ?? 1))
            {
                yield break;
            }
        }
    }

    /// <summary>Some charts give titles, others rows around them.</summary>
    private static MediaItem? Item(TraktChartRow row, string kind)
    {
        var isShow = kind == "shows";
        var title = (isShow ? row.Show : row.Movie) ?? new TraktTitle { Title = row.Title, Year = row.Year, Ids = row.Ids };
        return EntryMap.Title(title, isShow ? ItemKinds.Series : ItemKinds.Movie);
    }
}
