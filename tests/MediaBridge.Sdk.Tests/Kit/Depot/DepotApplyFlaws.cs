using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>What a sink can do wrong while it applies. Without a flaw, everything passes through as it is.</summary>
internal sealed class DepotApplyFlaws(string flaw, PluginServices services)
{
    private readonly HashSet<string> _planned = new(StringComparer.Ordinal);
    private bool _failed;

    public CancellationToken Of(CancellationToken cancellationToken) => flaw == "ignores the cancellation" ? CancellationToken.None : cancellationToken;

    public void Planned(PlannedChange change) => _planned.Add(change.Target);

    public bool Rethrows(PluginError error) => flaw == "throws" && error.Kind == ErrorKind.Transient;

    public async IAsyncEnumerable<PlannedChange> PullAsync(IAsyncEnumerable<PlannedChange> changes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pulled = flaw == "pulls all first" ? (await changes.ToListAsync(cancellationToken)).ToAsyncEnumerable() : changes;
        await foreach (var change in pulled.WithCancellation(cancellationToken))
        {
            yield return change;
            if (_failed && flaw == "gives up after a failure")
            {
                yield break;
            }
        }
    }

    public async Task<ChangeResult?> TryAsync(PlannedChange change, Func<PlannedChange, Task<ChangeResult>> apply)
    {
        if ((flaw == "remembers the plan" && !_planned.Contains(change.Target)) || (flaw == "cannot delete twice" && await IsGoneAsync(change)))
        {
            return flaw == "remembers the plan" ? ChangeResult.AlreadyThere(change) : ChangeResult.Failed(change, new PluginError { Kind = ErrorKind.NotFound, Message = "There is no such file." });
        }

        var result = await apply(flaw == "ignores the precondition" ? change with { Precondition = null } : change);
        if (flaw == "tries again" && result.Outcome == Outcome.Failed)
        {
            result = await apply(change);
        }

        _failed |= result.Outcome == Outcome.Failed;
        return flaw switch
        {
            "forgets a result" when change.Target.StartsWith("upload:", StringComparison.Ordinal) => null,
            "gives another's result" => result with { Target = "another" },
            "effects in the result" when change.Facet == Facets.Watches && change.Kind != ChangeKind.Delete
                => result with { Effects = [new DesiredItem { Item = new MediaItem { Ids = change.Do!.Item.Ids, Lists = [new ListEntry { List = ListEntry.Watchlist }] }, Op = DesiredOp.Remove }] },
            "loses the kind" when result.Outcome == Outcome.Failed => ChangeResult.Failed(change, new PluginError { Kind = ErrorKind.Unexpected, Message = result.Error!.Message }),
            "does not look what is there" when result.Outcome == Outcome.AlreadyThere => ChangeResult.Failed(change, new PluginError { Kind = ErrorKind.Conflict, Message = "It was changed." }),
            _ => result,
        };
    }

    public ChangeResult Of(PlannedChange change, PluginError error, ChangeResult right) => flaw switch
    {
        "forgets the wait" => right with { Error = right.Error! with { RetryAfter = null } },
        "in doubt is a failure" when right.Outcome == Outcome.InDoubt => ChangeResult.Failed(change, new PluginError { Kind = error.Kind, Message = error.Message }),
        _ => right,
    };

    private async Task<bool> IsGoneAsync(PlannedChange change)
        => change is { Kind: ChangeKind.Delete, Do: null } && await services.Files("cards").TagAsync(change.Target, CancellationToken.None) is null;
}
