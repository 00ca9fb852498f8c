using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Cli.Verbs;
using MediaBridge.Core;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Runs;

/// <summary>Plans a pipeline and shows the plan.</summary>
internal static class PlanFlow
{
    public static async Task<int> PlanAsync(Invocation invocation, Bridge bridge, Pipeline pipeline, RunOptions options, PlanWishes wishes, CancellationToken cancellationToken)
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

        invocation.TellWarnings();
        if (wishes.Save is { } file && plan.Report.ExitCode != ExitCodes.Cancelled)
        {
            await plan.SaveAsync(file, cancellationToken);
        }

        await ShowAsync(invocation, bridge, plan, wishes, cancellationToken);
        return plan.Report.ExitCode != 0 || !wishes.ExitCode || !plan.HasChanges ? plan.Report.ExitCode : RunVerbs.HasChanges;
    }

    private static async Task ShowAsync(Invocation invocation, Bridge bridge, RunPlan plan, PlanWishes wishes, CancellationToken cancellationToken)
    {
        var screen = invocation.Screen;
        if (screen.Json)
        {
            await JsonOutput.WriteAsync(new { plan.Report, Groups = plan.Groups(), Changes = PlanView.Changes(plan), Estimates = plan.Estimates() }, cancellationToken);
            return;
        }

        var most = wishes.All ? int.MaxValue : ChangeView.Usual;
        if (wishes.Detail)
        {
            await PlanDetail.ChangesAsync(bridge, PlanView.Changes(plan), screen, most, cancellationToken);
        }
        else
        {
            ChangeView.Write(PlanView.Changes(plan), screen, most);
        }

        if (wishes.Left)
        {
            PlanView.Left(bridge, plan.Run, screen, most);
        }

        new RunSummary(screen.Data, screen).Write(plan.Report, []);
        PlanView.Numbers(plan.Groups(), screen.Data);
        if (wishes.Detail)
        {
            PlanDetail.Cost(plan, screen);
        }

        if (wishes.Save is { } file)
        {
            screen.Note($"Saved. To do it: mediabridge apply {file}");
        }
        else if (plan.HasChanges && plan.Report.ExitCode != ExitCodes.Cancelled)
        {
            screen.Note($"Nothing was written. To do it, {wishes.Next ?? "say run in the place of plan"}.");
        }
    }
}
