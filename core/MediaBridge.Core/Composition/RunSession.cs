using MediaBridge.Core.Running;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Core;

/// <summary>One run under way, with the components made for it.</summary>
internal sealed class RunSession(Engine engine, RunEngine runs, RunContext context, bool continued) : IAsyncDisposable
{
    public Task<RunReport> RunAsync(CancellationToken cancellationToken) => runs.RunAsync(context, continued, cancellationToken);

    public Task<RunReport> UndoAsync(long undone, CancellationToken cancellationToken) => runs.UndoAsync(context, undone, continued, cancellationToken);

    public ValueTask DisposeAsync()
    {
        engine.Options.LoggerFactory.CreateLogger("MediaBridge.Run").SessionEnded(context.Run.Id);
        return context.Components.DisposeAsync();
    }
}
