using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Cli.Runs;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>run</c>, <c>plan</c> and <c>check</c> of a pipeline file.</summary>
internal static class RunVerbs
{
    /// <summary>Exit code of <c>plan --exit-code</c> when there are changes and no errors.</summary>
    public const int HasChanges = 128;

    public static IEnumerable<Command> Make() => [Run(), Plan(), Check()];

    private static Verb Run()
    {
        var (file, settings, watching) = (PipelineArgument(), new RunSettings(), new WatchSettings());
        var dry = new Option<bool>("--dry-run") { Description = "Only plan, as the command plan does" };
        var confirm = new Option<bool>("--confirm") { Description = "Show what would change and ask before anything is written" };
        return new Verb(
            "run",
            "Run a pipeline: read, process, and write what has changed.",
            "mediabridge run films.yaml",
            "mediabridge run films.yaml --set folder=/srv/films --set out=site",
            "mediabridge run ratings.yaml --since 7d --where 'rating:8..'",
            "mediabridge run films.yaml --confirm                      # see the changes, then say yes or no",
            "mediabridge run films.yaml --answer edited=overwrite      # answer a question that held a change",
            "mediabridge run ratings.yaml --retry unmatched            # only what earlier runs could not match",
            "mediabridge run films.yaml --watch --debounce 1m          # and again whenever a file has come, gone or changed")
            .With([file, settings.Set, .. settings.Reading, settings.Retrying, .. settings.Applying, confirm, dry, .. watching.All])
            .Check(watching.Contradiction(dry, confirm, settings.Retrying))
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                var pipeline = await MissingValues.LoadAsync(invocation, bridge, invocation.Value(file), settings.Variables(invocation), ct);
                if (watching.Read(invocation) is { } quiet)
                {
                    return await WatchFlow.RunAsync(invocation, bridge, [pipeline], settings.Read(invocation), quiet, ct);
                }

                return invocation.Value(dry)
                    ? await PlanFlow.PlanAsync(invocation, bridge, pipeline, settings.Read(invocation), new PlanWishes { Next = "leave out --dry-run" }, ct)
                    : invocation.Value(confirm)
                        ? await ConfirmFlow.RunAsync(invocation, bridge, pipeline, settings.Read(invocation), ct)
                        : await RunFlow.RunAsync(invocation, bridge, pipeline, settings.Read(invocation), ct);
            });
    }

    private static Verb Plan()
    {
        var (file, settings) = (PipelineArgument(), new RunSettings());
        var save = new Option<string?>("--out") { Description = "Save the plan, for mediabridge apply", HelpName = "FILE" };
        var code = new Option<bool>("--exit-code") { Description = $"Exit with {HasChanges} when something would change, 0 when nothing would" };
        var all = new Option<bool>("--all") { Description = "Show every change, not the first 20" };
        var detail = new Option<bool>("--detail") { Description = "Show the items and the text of each change, and what it would cost: writes, bytes, time" };
        return new Verb(
            "plan",
            "Show what a run would change, without writing anything.",
            "mediabridge plan films.yaml",
            "mediabridge plan films.yaml --detail",
            "mediabridge plan films.yaml --out plan.json && mediabridge apply plan.json",
            $"mediabridge plan films.yaml --exit-code --quiet         # {HasChanges}: there are changes")
            .With([file, settings.Set, .. settings.Reading, settings.Retrying, .. settings.Applying, save, code, all, detail])
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                var pipeline = await MissingValues.LoadAsync(invocation, bridge, invocation.Value(file), settings.Variables(invocation), ct);
                var wishes = new PlanWishes { Save = invocation.Value(save), ExitCode = invocation.Value(code), All = invocation.Value(all), Detail = invocation.Value(detail) };
                return await PlanFlow.PlanAsync(invocation, bridge, pipeline, settings.Read(invocation), wishes, ct);
            });
    }

    private static Verb Check()
    {
        var (file, settings) = (PipelineArgument(), new RunSettings());
        return new Verb(
            "check",
            "Check a pipeline file without running it: every problem, with its place and what to do.",
            "mediabridge check films.yaml",
            "mediabridge check films.yaml --json                       # for editors and scripts")
            .With(file, settings.Set)
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                var pipeline = await bridge.CheckAsync(bridge.Load(invocation.Value(file), settings.Variables(invocation)));
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(new { pipeline.Name, Ok = !pipeline.HasErrors, pipeline.Problems }, ct);
                }
                else
                {
                    ProblemPrinter.Write(pipeline.Problems, invocation.Screen.Data);
                    if (pipeline.Definition is { } definition && !invocation.Screen.Quiet)
                    {
                        invocation.Screen.Data.Write("ok", Style.Good).Line(
                            $"  {pipeline.Name}: {Words.Count(definition.From.Count, "source")}, {Words.Count(definition.Steps.Count, "step")}, {Words.Count(definition.To.Count, "sink")}");
                    }
                }

                return pipeline.HasErrors ? ExitCodes.Configuration : ExitCodes.Success;
            });
    }

    private static Argument<string> PipelineArgument()
    {
        var file = new Argument<string>("PIPELINE") { Description = "A pipeline file (YAML)" };
        file.CompletionSources.Add(Suggestions.PipelineFiles);
        NotAnOption.Check(file);
        return file;
    }
}
