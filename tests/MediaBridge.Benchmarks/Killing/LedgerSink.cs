using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Benchmarks.Killing;

internal sealed class LedgerSink(LedgerOptions options) : ISink
{
    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var there = new HashSet<ExternalId>();
        await foreach (var item in request.Current!.WithCancellation(cancellationToken))
        {
            there.Add(item.Ids[0]);
        }

        await foreach (var desired in request.Desired.WithCancellation(cancellationToken))
        {
            var id = desired.Item.Ids[0];
            yield return new PlannedChange
            {
                Kind = there.Contains(id) ? ChangeKind.Unchanged : ChangeKind.Create,
                Target = id.ToString(),
                Items = [id],
                Do = desired,
            };
        }
    }

    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in request.Changes.WithCancellation(cancellationToken))
        {
            await File.AppendAllTextAsync(options.File, change.Target + "\n", cancellationToken);
            yield return ChangeResult.Applied(change);
        }
    }
}
