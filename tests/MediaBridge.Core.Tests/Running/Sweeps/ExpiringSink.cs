using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Running.Sweeps;

/// <summary>A sink before whose first write something happens.</summary>
internal sealed class ExpiringSink(ISink sink, Action before) : ISink
{
    public IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken) => sink.PlanAsync(request, cancellationToken);

    public IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, CancellationToken cancellationToken)
    {
        before();
        return sink.ApplyAsync(request, cancellationToken);
    }
}
