using MediaBridge.Sdk;

namespace MediaBridge.Tests.Services.Accounts;

/// <summary>Ratings, plays and lists of an account.</summary>
internal sealed class MarksSink(AccountClient client, AccountOptions options) : AccountSink(options.Batch)
{
    private AccountService Service => client.Service;

    public override IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
        => Diff.Against(request, schemes: ["imdb"], settleAfter: _ => Service.Lag, effects: Effects, cancellationToken);

    protected override Task<ChangeResult> ApplyAsync(PlannedChange change)
    {
        var (add, remove) = Diff.Parts(change);
        if (remove is not null)
        {
            Remove(remove);
        }

        var plays = add is null ? [] : Add(add);
        return Task.FromResult(ChangeResult.Applied(change) with { Effects = [.. plays.Select(p => new DesiredItem { Item = new MediaItem { Ids = add!.Ids, Watches = [p] } })] });
    }

    private List<Watch> Add(MediaItem item)
    {
        var plays = (item.Ratings ?? []).Select(r => Service.Rate(client.Account, item, r.Value)).OfType<Watch>().ToList();

        foreach (var play in item.Watches ?? [])
        {
            Service.Play(client.Account, item, play.At);
        }

        foreach (var entry in item.Lists ?? [])
        {
            Service.Enlist(client.Account, item, entry.List);
        }

        return plays;
    }

    private void Remove(MediaItem item)
    {
        if (item.Ratings is { Count: > 0 })
        {
            Service.Rate(client.Account, item, null);
        }

        foreach (var play in item.Watches ?? [])
        {
            Service.Unplay(client.Account, item, play.NativeId!);
        }

        foreach (var entry in item.Lists ?? [])
        {
            Service.Delist(client.Account, item, entry.List);
        }
    }

    private IReadOnlyList<DesiredItem> Effects(PlannedChange change)
        => Service.PlaysTakeOffWatchlist && change is { Facet: Facets.Watches, Kind: not ChangeKind.Delete }
            ? [new DesiredItem { Item = new MediaItem { Title = change.Do!.Item.Title, Ids = change.Do.Item.Ids, Lists = [new ListEntry { List = ListEntry.Watchlist }] }, Op = DesiredOp.Remove }]
            : [];
}
