using MediaBridge.Core.Running;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Core;

/// <summary>One run under way, with the components made for it.</summary>
internal sealed class RunSession(Engine engine, RunEngine runs, RunContext context, bool continued) : IAsyncDisposable
{
    public async Task<RunReport> RunAsync(CancellationToken cancellationToken)
        => await runs.RunAsync(context, continued, cancellationToken) with { Services = engine.TrafficOf(context.Run.Id) };

    public async Task<RunReport> UndoAsync(long undone, CancellationToken cancellationToken)
        => await runs.UndoAsync(context, undone, continued, cancellationToken) with { Services = engine.TrafficOf(context.Run.Id) };

    public ValueTask DisposeAsync()
    {
        engine.Options.LoggerFactory.CreateLogger("MediaBridge.Run").SessionEnded(context.Run.Id);
        engine.ForgetRun(context.Run.Id);
        return context.Components.DisposeAsync();
    }
}
