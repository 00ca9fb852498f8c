using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Runs;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>apply plan.json</c>.</summary>
internal static class ApplyVerb
{
    public static Verb Make()
    {
        var (file, settings) = (new Argument<string>("PLAN") { Description = "A plan that mediabridge plan --out saved" }, new RunSettings());
        NotAnOption.Check(file);
        file.CompletionSources.Add(Suggestions.PlanFiles);
        return new Verb(
            "apply",
            "Do what a saved plan says. What has changed since then is left alone and reported.",
            "mediabridge apply plan.json",
            "mediabridge apply plan.json --answer exists=overwrite")
            .With([file, .. settings.Applying])
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                var plan = await bridge.LoadPlanAsync(invocation.Value(file), ct);
                return await RunFlow.ShowAsync(invocation, bridge, watch => bridge.ApplyAsync(plan, settings.Read(invocation), watch, ct), ct);
            });
    }
}
