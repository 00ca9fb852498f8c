using MediaBridge.Core.Items;

namespace MediaBridge.Core.Running;

/// <summary>Third and fourth phase of all sinks: one after the other, and beside them those with a database of their own.</summary>
internal sealed class SinkPhases(RunContext context, IReadOnlyList<SinkWork> works, List<ReadRow> reads, int generation)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var beside = works.Where(IsApart).ToList();
        await Task.WhenAll(Task.Run(() => EachAsync(beside, stop), CancellationToken.None), EachAsync(works.Except(beside), stop));
    }

    /// <summary>Whether a sink needs no turn: it follows no other, and none follows it.</summary>
    private bool IsApart(SinkWork work) => work is { Sink: IOwnDatabase, After: null } && !works.Any(w => w.After == work);

    /// <summary>What stops the run stops it here and there.</summary>
    private async Task EachAsync(IEnumerable<SinkWork> some, CancellationTokenSource stop)
    {
        try
        {
            foreach (var work in some)
            {
                await new SinkPhase(context, work, reads, generation).RunAsync(stop.Token);
            }
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }
}
