using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>A sink of facets alone, two changes at a time.</summary>
internal sealed class DepotMarksSink(DepotClient client) : ISink
{
    private readonly DepotMarks _marks = new(client);

    public IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken) => DepotMarks.PlanAsync(request, cancellationToken);

    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var changes in request.Changes.Chunk(2).WithCancellation(cancellationToken))
        {
            foreach (var change in changes)
            {
                yield return await TryAsync(change, cancellationToken);
            }
        }
    }

    private async Task<ChangeResult> TryAsync(PlannedChange change, CancellationToken cancellationToken)
    {
        try
        {
            await _marks.ApplyAsync(change, cancellationToken);
            return ChangeResult.Applied(change);
        }
        catch (PluginException e)
        {
            return DepotResults.Of(change, e.Error);
        }
    }
}
