using MediaBridge.Core.Running;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Core;

/// <summary>One run under way, with the components made for it.</summary>
internal sealed class RunSession(Engine engine, RunEngine runs, RunContext context, bool continued) : IAsyncDisposable
{
    /// <summary>Number of the run.</summary>
    public long Run => context.Run.Id;

    public async Task<RunReport> RunAsync(CancellationToken cancellationToken)
    {
        using var about = About();
        return await runs.RunAsync(context, continued, cancellationToken) with { Services = engine.TrafficOf(context.Run.Id) };
    }

    public async Task<RunReport> UndoAsync(long undone, CancellationToken cancellationToken)
    {
        using var about = About();
        return await runs.UndoAsync(context, undone, continued, cancellationToken) with { Services = engine.TrafficOf(context.Run.Id) };
    }

    public ValueTask DisposeAsync()
    {
        engine.Options.LoggerFactory.CreateLogger("MediaBridge.Run").SessionEnded(context.Run.Id);
        engine.ForgetRun(context.Run.Id);
        return context.Components.DisposeAsync();
    }

    /// <summary>Every line that is logged from here names the run.</summary>
    private IDisposable? About() => context.Log.BeginScope(new KeyValuePair<string, object?>[] { new("run", context.Run.Id), new("pipeline", context.Pipeline.Name) });
}
