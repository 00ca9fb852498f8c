using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Logging;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Matching;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Runs;

/// <summary>Runs something and shows what it did.</summary>
internal static class RunFlow
{
    /// <summary>Runs a pipeline.</summary>
    public static async Task<int> RunAsync(Invocation invocation, Bridge bridge, Pipeline pipeline, RunOptions options, CancellationToken cancellationToken)
    {
        if (await RefusedAsync(invocation, bridge, pipeline))
        {
            return ExitCodes.Configuration;
        }

        return await ShowAsync(invocation, bridge, watch => bridge.RunAsync(pipeline, options, watch, cancellationToken), cancellationToken);
    }

    /// <summary>Does something that makes a report, and shows progress and report.</summary>
    public static async Task<int> ShowAsync(Invocation invocation, Bridge bridge, Func<IProgress<RunEvent>, Task<RunReport>> work, CancellationToken cancellationToken)
    {
        var notifier = new Notifier(invocation, TimeProvider.System);
        RunReport report;
        try
        {
            await using var watch = new Watch(invocation, cancellationToken);
            report = await work(watch);
        }
        catch (PluginException e)
        {
            await notifier.TellAsync(e, cancellationToken);
            throw;
        }

        invocation.TellWarnings();
        invocation.NameRun(report.Run);
        invocation.Log.Ended(report.Run, report.Pipeline, report.State, report.ExitCode, (long)report.Elapsed.TotalMilliseconds);
        await ShowAsync(invocation, bridge, report, cancellationToken);
        await notifier.TellAsync(report, cancellationToken);
        return report.ExitCode;
    }

    /// <summary>Prints what is wrong with a pipeline, also with what only its components understand; true if it cannot run.</summary>
    public static async Task<bool> RefusedAsync(Invocation invocation, Bridge bridge, Pipeline pipeline) => Refused(invocation, await bridge.CheckAsync(pipeline));

    /// <summary>Prints what is wrong with a pipeline; true if it cannot run.</summary>
    public static bool Refused(Invocation invocation, Pipeline pipeline)
    {
        if (pipeline.Problems.Count > 0 && (pipeline.HasErrors || !invocation.Screen.Quiet))
        {
            ProblemPrinter.Write(pipeline.Problems, invocation.Screen.Side);
        }

        invocation.Log.Started(pipeline.HasErrors ? "Refused" : "Started", pipeline.Name);
        return pipeline.HasErrors;
    }

    private static async Task ShowAsync(Invocation invocation, Bridge bridge, RunReport report, CancellationToken cancellationToken)
    {
        // Items on standard output must not be mixed with words about them.
        var places = OutputPlaces.Of(bridge, report);
        var printed = places.Any(p => p.IsPrinted);
        var screen = invocation.Screen;
        if (screen.Json)
        {
            await JsonOutput.WriteAsync(report, cancellationToken.IsCancellationRequested ? CancellationToken.None : cancellationToken, toSide: printed);
            return;
        }

        var output = printed ? screen.Side : screen.Data;
        if (screen.Verbose)
        {
            ChangeView.Write(bridge.Runs.Changes(report.Run), screen, ChangeView.Usual, output: output);
        }

        if (!screen.Quiet)
        {
            new RunSummary(output, screen).Write(report, places);
            await ScanNotes.WriteAsync(bridge, screen, report, cancellationToken.IsCancellationRequested ? CancellationToken.None : cancellationToken);
            NextSteps.Write(screen, report, places);
            if (report.Decisions.Any(d => d.What is "held") && bridge.Matches.Count(new MatchFilter { Run = report.Run, States = [MatchState.Open, MatchState.Later] }) is > 0 and var open)
            {
                screen.Note($"{Words.Count(open, "item")} wait{(open == 1 ? "s" : "")} for your decision: mediabridge matches review");
            }
        }
    }
}
