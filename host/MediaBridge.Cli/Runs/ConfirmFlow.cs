using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Runs;

/// <summary><c>--confirm</c>: plans, shows the table, asks, and only then applies exactly that plan.</summary>
internal static class ConfirmFlow
{
    public static async Task<int> RunAsync(Invocation invocation, Bridge bridge, Pipeline pipeline, RunOptions options, CancellationToken cancellationToken)
    {
        if (await RunFlow.RefusedAsync(invocation, bridge, pipeline))
        {
            return ExitCodes.Configuration;
        }

        RunPlan plan;
        await using (var watch = new Watch(invocation, cancellationToken))
        {
            plan = await bridge.PlanAsync(pipeline, options, watch, cancellationToken);
        }

        // The table stands on standard error: standard output belongs to the report of what was done.
        var screen = invocation.Screen;
        ChangeView.Write(PlanView.Changes(plan), screen, ChangeView.Usual, output: screen.Side);
        new RunSummary(screen.Side, screen).Write(plan.Report, []);
        PlanView.Numbers(plan.Groups(), screen.Side);
        if (plan.Report.ExitCode == ExitCodes.Cancelled)
        {
            return plan.Report.ExitCode;
        }

        if (!plan.HasChanges)
        {
            screen.Note("Nothing to write.");
            return plan.Report.ExitCode;
        }

        screen.Side.Write($"Do this? [y/N] ");
        var answer = (await Console.In.ReadLineAsync(cancellationToken))?.Trim();
        if (answer is null)
        {
            screen.Side.Line();
            screen.Fail("Nobody answered, so nothing was written.", "Where nobody can be asked: mediabridge plan PIPELINE --out plan.json, look at it, mediabridge apply plan.json.");
            return ExitCodes.InteractionNeeded;
        }

        if (!answer.StartsWith('y') && !answer.StartsWith('Y'))
        {
            screen.Note("Nothing was written.");
            return ExitCodes.Success;
        }

        return await RunFlow.ShowAsync(invocation, bridge, watch => bridge.ApplyAsync(plan, options, watch, cancellationToken), cancellationToken);
    }
}
