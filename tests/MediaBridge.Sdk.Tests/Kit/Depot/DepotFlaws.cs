using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>What a sink can do wrong. Without a flaw, everything passes through as it is.</summary>
internal sealed class DepotFlaws(string flaw, DepotClient client, PluginServices services)
{
    private readonly HashSet<string> _planned = new(StringComparer.Ordinal);

    public PlanRequest Of(PlanRequest request) => request;

    public PlannedChange Of(PlannedChange change) => change;

    public bool Rethrows(PluginError error) => flaw == "throws" && error.Message.Length > 0;

    public ChangeResult Of(ChangeResult result, PluginError error) => error.Message.Length > 0 ? result : result;

    public async IAsyncEnumerable<PlannedChange> Plan(PlanRequest request, IAsyncEnumerable<PlannedChange> changes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _ = (client, services, request, _planned);
        await foreach (var change in changes.WithCancellation(cancellationToken))
        {
            yield return change;
        }
    }

    public IAsyncEnumerable<PlannedChange> Pull(IAsyncEnumerable<PlannedChange> changes, CancellationToken cancellationToken) => Through(changes, cancellationToken);

    public async Task<ChangeResult?> TryAsync(PlannedChange change, Func<Task<ChangeResult>> apply) => change.Target.Length > 0 ? await apply() : null;

    private static async IAsyncEnumerable<PlannedChange> Through(IAsyncEnumerable<PlannedChange> changes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in changes.WithCancellation(cancellationToken))
        {
            yield return change;
        }
    }
}
