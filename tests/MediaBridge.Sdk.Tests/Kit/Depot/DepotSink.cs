using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>Marks, uploads and cards in one plan.</summary>
internal sealed class DepotSink(DepotOptions options, DepotClient client, PluginServices services, string flaw) : ISink
{
    private readonly DepotMarks _marks = new(client);
    private readonly DepotUploads _uploads = new(client);
    private readonly DepotCards _cards = new(options, services);
    private readonly DepotFlaws _flaws = new(flaw, client, services);
    private readonly DepotApplyFlaws _apply = new(flaw, services);

    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken = _apply.Of(cancellationToken);
        request = _flaws.Of(request);
        var changes = DepotMarks.PlanAsync(request, cancellationToken).Concat(_uploads.PlanAsync(request, cancellationToken)).Concat(_cards.PlanAsync(request, cancellationToken));
        await foreach (var change in _flaws.PlanAsync(request, changes, cancellationToken))
        {
            _apply.Planned(change);
            yield return change;
        }
    }

    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken = _apply.Of(cancellationToken);
        await foreach (var change in _apply.PullAsync(request.Changes, cancellationToken))
        {
            if (await _apply.TryAsync(change, c => TryAsync(c, cancellationToken)) is { } result)
            {
                yield return result;
            }
        }
    }

    private async Task<ChangeResult> TryAsync(PlannedChange change, CancellationToken cancellationToken)
    {
        try
        {
            if (change.Facet is not null)
            {
                await _marks.ApplyAsync(change, cancellationToken);
                return ChangeResult.Applied(change);
            }

            return change.Target.StartsWith("upload:", StringComparison.Ordinal)
                ? await _uploads.ApplyAsync(change, cancellationToken)
                : await _cards.ApplyAsync(new ApplyRequest { Changes = new[] { change }.ToAsyncEnumerable() }, cancellationToken).SingleAsync(cancellationToken);
        }
        catch (PluginException e) when (!_apply.Rethrows(e.Error))
        {
            return _apply.Of(change, e.Error, DepotResults.Of(change, e.Error));
        }
    }
}
