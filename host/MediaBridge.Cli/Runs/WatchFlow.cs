using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Logging;
using MediaBridge.Core;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Runs;

/// <summary>Runs a pipeline again whenever its sources changed, until it is stopped.</summary>
internal static class WatchFlow
{
    /// <summary>Runs and waits. A run that fails does not end it.</summary>
    /// <returns>The exit codes of the last runs, as one.</returns>
    public static async Task<int> RunAsync(Invocation invocation, Bridge bridge, IReadOnlyList<Pipeline> pipelines, RunOptions options, TimeSpan quiet, CancellationToken cancellationToken)
    {
        var isRefused = false;
        foreach (var pipeline in pipelines)
        {
            isRefused |= await RunFlow.RefusedAsync(invocation, bridge, pipeline);
        }

        if (isRefused)
        {
            return ExitCodes.Configuration;
        }

        // One run at a time, so that what they say does not mix.
        using var turn = new SemaphoreSlim(1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watches = pipelines.Select(p => WatchAsync(invocation, bridge, p, options, quiet, turn, stop.Token)).ToList();
        foreach (var watch in watches)
        {
            // A watch that cannot go on ends the others, too: somebody has to look.
            _ = watch.ContinueWith(_ => stop.Cancel(), CancellationToken.None, TaskContinuationOptions.NotOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        var exits = await Task.WhenAll(watches);
        Tell(invocation, "The watch has ended.");
        return exits.Aggregate(ExitCodes.Success, (all, exit) => all | exit);
    }

    private static async Task<int> WatchAsync(Invocation invocation, Bridge bridge, Pipeline pipeline, RunOptions options, TimeSpan quiet, SemaphoreSlim turn, CancellationToken cancellationToken)
    {
        var exit = ExitCodes.Success;
        try
        {
            await foreach (var what in bridge.WatchAsync(pipeline, quiet, new Notes(invocation), cancellationToken))
            {
                await turn.WaitAsync(cancellationToken);
                try
                {
                    if (what.Length > 0)
                    {
                        Tell(invocation, $"Changed: {what}");
                    }

                    exit = await OnceAsync(invocation, bridge, pipeline, options, cancellationToken);
                }
                finally
                {
                    turn.Release();
                }

                options = options with { Fresh = false };
                if (cancellationToken.IsCancellationRequested)
                {
                    return exit;
                }

                Tell(invocation, $"Watching {pipeline.Name} for changes. Ctrl+C ends it.");
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What was done until now stands.
        }

        return exit;
    }

    private static async Task<int> OnceAsync(Invocation invocation, Bridge bridge, Pipeline pipeline, RunOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await RunFlow.ShowAsync(invocation, bridge, events => bridge.RunAsync(pipeline, options, events, cancellationToken), cancellationToken);
        }
        catch (PluginException e)
        {
            return invocation.Fail(e);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return invocation.Fail(e);
        }
    }

    private static void Tell(Invocation invocation, string text)
    {
        invocation.Log.Told(text);
        invocation.Screen.Note(text);
    }

    /// <summary>What the watch itself has to say, such as that a folder is gone.</summary>
    private sealed class Notes(Invocation invocation) : IProgress<RunEvent>
    {
        public void Report(RunEvent value)
        {
            if (value.Message is { } message)
            {
                Tell(invocation, message);
            }
        }
    }
}
