using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Benchmarks.Planning;

internal sealed class PlanningSink : ISink
{
    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var desired in request.Desired.WithCancellation(cancellationToken))
        {
            var id = desired.Item.Ids[0];
            yield return new PlannedChange { Kind = ChangeKind.Create, Target = id.ToString(), Summary = desired.Item.Title, Items = [id], Do = desired };
        }
    }

    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in request.Changes.WithCancellation(cancellationToken))
        {
            yield return ChangeResult.Applied(change);
        }
    }
}
