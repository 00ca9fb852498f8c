using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Running.Sweeps;

/// <summary>A sink one of whose results is lost on the way.</summary>
internal sealed class DroppingSink(ISink sink, Func<bool> drops) : ISink
{
    public IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken) => sink.PlanAsync(request, cancellationToken);

    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var result in sink.ApplyAsync(request, cancellationToken))
        {
            if (!drops())
            {
                yield return result;
            }
        }
    }
}
