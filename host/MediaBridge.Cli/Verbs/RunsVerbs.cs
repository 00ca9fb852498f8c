using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Cli.Runs;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>runs list|show|report|waiting|resume|cancel|undo</c>.</summary>
internal static class RunsVerbs
{
    public static Verb Make() => new Verb(
        "runs",
        "Earlier runs: what they did, and how to go on with them or take them back.",
        "mediabridge runs list",
        "mediabridge runs show 12",
        "mediabridge runs report 12 --out run.html",
        "mediabridge runs undo 12").With(List(), Show(), RunsReportVerb.Make(RunArgument()), RunsWaitingVerb.Make(), Resume(), Cancel(), Undo());

    private static Verb List()
    {
        var limit = new Option<int>("--limit") { Description = "How many", HelpName = "N", DefaultValueFactory = _ => 20 };
        var before = new Option<long?>("--before") { Description = "Only runs before this one: the next page", HelpName = "RUN" };
        return new Verb("list", "The latest runs, newest first.", "mediabridge runs list", "mediabridge runs list --limit 100 --json").With(limit, before)
            .Does(async (invocation, ct) =>
            {
                var runs = (await invocation.OpenAsync(ct)).Runs.List(Math.Max(1, invocation.Value(limit)), invocation.Value(before));
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(runs, ct);
                    return ExitCodes.Success;
                }

                RunTable.Write(runs, invocation.Screen);
                return ExitCodes.Success;
            });
    }

    private static Verb Show()
    {
        var run = RunArgument();
        var item = new Option<string?>("--item") { Description = "Tell what happened to this item: its id, or a part of its title", HelpName = "ITEM" };
        var changes = new Option<bool>("--changes") { Description = "Show its changes" };
        var all = new Option<bool>("--all") { Description = "Show all changes, unchanged and skipped ones too" };
        var reasons = new Option<string?>("--reasons") { Description = "Count what was not written by reason; with a REASON, list its items", HelpName = "REASON", Arity = ArgumentArity.ZeroOrOne };
        reasons.CompletionSources.Add(_ => ReasonWords.All.Select(w => new System.CommandLine.Completions.CompletionItem(w, detail: ReasonWords.Meaning(w))));
        return new Verb(
            "show",
            "What a run read and did, and why an item was or was not written.",
            "mediabridge runs show 12",
            "mediabridge runs show 12 --changes",
            "mediabridge runs show 12 --reasons                        # how many were left, and why",
            "mediabridge runs show 12 --reasons unmatched              # which",
            "mediabridge runs show 12 --item metropolis").With(run, item, changes, all, reasons)
            .Does(async (invocation, ct) =>
            {
                var history = (await invocation.OpenAsync(ct)).Runs;
                var details = history.Show(invocation.Value(run)) ?? throw Missing(invocation.Value(run));
                if (invocation.Parse.GetResult(reasons) is { Implicit: false })
                {
                    return await ReasonView.ShowAsync(history, details, invocation.Value(reasons), invocation.Screen, ct);
                }

                var wanted = invocation.Value(item) is { } text ? history.Explain(details.Info.Run, text) : null;
                var list = invocation.Value(changes) || invocation.Value(all) ? history.Changes(details.Info.Run, all: invocation.Value(all)) : null;
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(new { details.Info, details.Report, Item = wanted, Changes = list }, ct);
                    return ExitCodes.Success;
                }

                if (wanted is not null)
                {
                    return RunTable.Write(wanted, invocation.Screen) ? ExitCodes.Success : ExitCodes.Configuration;
                }

                if (list is not null)
                {
                    ChangeView.Write(list, invocation.Screen, int.MaxValue);
                }

                new RunSummary(invocation.Screen.Data, invocation.Screen).Write(details.Report, OutputPlaces.Of(await invocation.OpenAsync(ct), details.Report));
                return ExitCodes.Success;
            });
    }

    private static Verb Resume()
    {
        var (run, settings) = (RunArgument(), new RunSettings());
        return new Verb("resume", "Go on with an unfinished run, as its pipeline was when it began.", "mediabridge runs resume 12").With([run, .. settings.Applying])
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                return await RunFlow.ShowAsync(invocation, bridge, watch => bridge.ResumeAsync(invocation.Value(run), settings.Read(invocation), watch, ct), ct);
            });
    }

    private static Verb Cancel()
    {
        var run = RunArgument();
        return new Verb("cancel", "Give an unfinished run up. What it wrote stays, and can be undone.", "mediabridge runs cancel 12").With(run)
            .Does(async (invocation, ct) =>
            {
                var history = (await invocation.OpenAsync(ct)).Runs;
                if (!await history.CancelAsync(invocation.Value(run), ct))
                {
                    throw new PluginException(ErrorKind.Configuration, $"There is no unfinished run {invocation.Value(run)}.", "mediabridge runs list shows the runs.");
                }

                invocation.Screen.Note($"Run {invocation.Value(run)} is given up.");
                return ExitCodes.Success;
            });
    }

    private static Verb Undo()
    {
        var run = RunArgument();
        return new Verb(
            "undo",
            "Take a run back: what it wrote becomes what it was before. What somebody changed since is kept and reported.",
            "mediabridge runs undo 12").With(run)
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                return await RunFlow.ShowAsync(invocation, bridge, watch => bridge.UndoAsync(invocation.Value(run), watch, ct), ct);
            });
    }

    private static Argument<long> RunArgument()
    {
        var run = new Argument<long>("RUN") { Description = "Number of a run (mediabridge runs list)" };
        run.CompletionSources.Add(Suggestions.Runs);
        return run;
    }

    public static PluginException Missing(long run) => new(ErrorKind.Configuration, $"There is no run {run}.", "mediabridge runs list shows the runs.");
}
