using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Serializd.Mapping;
using MediaBridge.Plugins.Serializd.Sources;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Serializd.Sinks;

/// <summary>Puts seasons on the watchlist, and takes them off it. A series is all of its seasons that were not watched yet, but specials.</summary>
internal sealed class WatchlistSink(SerializdClient client) : SeasonSink(client)
{
    protected override string AddPath => "watchlist_v2";

    protected override string RemovePath => "watchlist/remove_v2";

    protected override async IAsyncEnumerable<DesiredItem> SeasonsAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<long>? watched = null;
        await foreach (var wish in request.Desired.WithCancellation(cancellationToken))
        {
            var desire = Narrow(wish);
            if (desire.Item.Kind == ItemKinds.Season)
            {
                if (await KnownAsync(desire.Item, cancellationToken) is { } season)
                {
                    yield return desire with { Item = season };
                }
                else
                {
                    request.Reject(desire.Item, "Serializd knows a season by TMDB's numbers of series and season, and they are not known");
                }
            }
            else if (desire.Item.Kind != ItemKinds.Series)
            {
                request.Reject(desire.Item, $"Serializd lists series and seasons, not a thing of kind {desire.Item.Kind}");
            }
            else
            {
                watched ??= await WatchedAsync(cancellationToken);
                var seasons = await SeasonsOfAsync(desire, watched, cancellationToken);
                if (seasons.Count == 0)
                {
                    request.Reject(desire.Item, "Serializd knows no season of it that was not watched; it knows series by TMDB's number");
                }

                foreach (var season in seasons)
                {
                    yield return season;
                }
            }
        }
    }

    /// <summary>Other lists are not written here, and say nothing of this one.</summary>
    private static DesiredItem Narrow(DesiredItem desire)
        => desire.Item.Lists is { } lists && lists.Any(l => l.List != ListEntry.Watchlist)
            ? desire with { Item = desire.Item with { Lists = [.. lists.Where(l => l.List == ListEntry.Watchlist)] } }
            : desire;

    private async Task<List<DesiredItem>> SeasonsOfAsync(DesiredItem desire, HashSet<long> watched, CancellationToken cancellationToken)
    {
        if (SerializdItems.ShowOf(desire.Item) is not { } number || await Client.ShowAsync(number, cancellationToken) is not { } show)
        {
            return [];
        }

        return
        [
            .. from id in SeasonsSource.Regular(show)
               where desire.Op == DesiredOp.Remove || !watched.Contains(id)
               let season = show.Seasons!.First(s => s.Id == id)
               select desire with { Item = SerializdItems.Season(number, desire.Item.Title, id, season.SeasonNumber) with { Lists = desire.Item.Lists } },
        ];
    }

    private async Task<HashSet<long>> WatchedAsync(CancellationToken cancellationToken)
    {
        var watched = new HashSet<long>();
        await foreach (var listed in new ShowPages(Client, ShowLists.Watched).ReadAsync(cancellationToken))
        {
            watched.UnionWith(listed.SeasonIds ?? []);
        }

        return watched;
    }
}
