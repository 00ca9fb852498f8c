namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>A sink of files alone.</summary>
internal sealed class DepotCardsSink(DepotCards cards, PluginServices services) : ISink
{
    public IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        services.Report(0, request.Count);
        return cards.PlanAsync(request, cancellationToken);
    }

    public IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, CancellationToken cancellationToken) => cards.ApplyAsync(request, cancellationToken);
}
