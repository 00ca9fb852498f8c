using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Tests.Services.Accounts;

/// <summary>What the account's sinks share: batches, and a result for each change.</summary>
internal abstract class AccountSink(int batch) : ISink
{
    public abstract IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken);

    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var changes in request.Changes.Chunk(batch).WithCancellation(cancellationToken))
        {
            var results = new List<ChangeResult>();
            foreach (var change in changes)
            {
                results.Add(await TryAsync(change));
            }

            foreach (var result in results)
            {
                yield return result;
            }
        }
    }

    protected abstract Task<ChangeResult> ApplyAsync(PlannedChange change);

    private async Task<ChangeResult> TryAsync(PlannedChange change)
    {
        try
        {
            return await ApplyAsync(change);
        }
        catch (PluginException e)
        {
            return e.Error.Kind == ErrorKind.ItemRejected ? ChangeResult.Rejected(change, e.Error.Message) : ChangeResult.Failed(change, e.Error);
        }
    }
}
