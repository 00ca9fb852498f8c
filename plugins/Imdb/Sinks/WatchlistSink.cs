using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Imdb.Account;
using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Plugins.Imdb.Writing;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Sinks;

/// <summary>Keeps the watchlist.</summary>
internal sealed class WatchlistSink(WatchlistOptions options, ImdbClient client, PluginServices services) : ISink
{
    public const string Id = "imdb.watchlist";

    private static readonly string[] Schemes = [IdSchemes.Imdb];

    public IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
        => Diff.Against(request with { Desired = request.Desired.Select(Only) }, Schemes, cancellationToken: cancellationToken);

    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var writer = await Writers.OpenAsync(options.Access, client, cancellationToken);
        var done = 0;
        await foreach (var change in request.Changes.WithCancellation(cancellationToken))
        {
            var (add, remove) = Diff.Parts(change);
            var on = add?.Lists is { Count: > 0 };
            yield return TitleItems.IdOf((add ?? remove)!.Id(IdSchemes.Imdb)?.Value) is { } title
                ? await Writers.WriteAsync(change, () => writer.WatchlistAsync(title, on, cancellationToken))
                : ChangeResult.Rejected(change, "Its IMDb id is not that of a title.");
            services.Report(++done, null, change.Summary);
        }
    }

    /// <summary>Of the lists that an item is on, those that are the watchlist here.</summary>
    private DesiredItem Only(DesiredItem desire)
    {
        var lists = desire.Item.Lists;
        if (desire.Op == DesiredOp.Add && options.Lists.Contains("*", StringComparer.Ordinal) && lists?.Any(l => l.List == ListEntry.Watchlist) != true)
        {
            lists = [new ListEntry { List = ListEntry.Watchlist }, .. lists ?? []];
        }

        if (lists is not { Count: > 0 })
        {
            return lists == desire.Item.Lists ? desire : desire with { Item = desire.Item with { Lists = lists } };
        }

        var entry = lists.FirstOrDefault(l => l.List == ListEntry.Watchlist) ?? lists.FirstOrDefault(IsNamed);
        if (entry is null)
        {
            // On other lists only: nothing is said of the watchlist, or that it is not there.
            return desire with { Item = desire.Item with { Lists = desire.Op == DesiredOp.Set ? [] : null } };
        }

        return desire with { Item = desire.Item with { Lists = [entry with { List = ListEntry.Watchlist, Name = null, Rank = null }] } };
    }

    private bool IsNamed(ListEntry entry)
        => options.Lists.Any(l => string.Equals(l, entry.List, StringComparison.OrdinalIgnoreCase) || string.Equals(l, entry.Name, StringComparison.OrdinalIgnoreCase));
}
