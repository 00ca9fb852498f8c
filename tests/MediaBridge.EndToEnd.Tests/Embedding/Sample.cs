using MediaBridge.Core;
using MediaBridge.Core.Running;

namespace MediaBridge.EndToEnd.Tests.Embedding;

/// <summary>The engine in another program: what the guide shows, compiled.</summary>
internal static class Sample
{
    public static async Task<int> RunAsync(string data, string plugins, string file, TextWriter output)
    {
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = data, PluginFolders = [plugins] });
        var pipeline = bridge.Load(file);
        if (pipeline.HasErrors)
        {
            return Fail(pipeline.Problems, output);
        }

        var plan = await bridge.PlanAsync(pipeline);
        await output.WriteLineAsync(plan.ToTable());
        var report = await bridge.ApplyAsync(plan, events: new Progress<RunEvent>(e => output.WriteLine(e)));
        return report.ExitCode;
    }

    private static int Fail(IEnumerable<Problem> problems, TextWriter output)
    {
        foreach (var problem in problems)
        {
            output.WriteLine(problem);
        }

        return ExitCodes.Configuration;
    }
}
