using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Cli.Runs;
using MediaBridge.Core;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library scan</c>: reads folders into the library.</summary>
internal static class LibraryScanVerb
{
    private const string Simplest = "quick";

    public static Verb Make()
    {
        var (settings, watching) = (new RunSettings(), new WatchSettings());
        var folders = new Argument<string[]>("FOLDER") { Description = "Folders with films and series; without any, those of the setting library.folders", Arity = ArgumentArity.ZeroOrMore };
        NotAnOption.Check(folders);
        var scan = ScanOption("--scan", "The scan to do: quick, complete, tmdb-only, or one of your own (default: the setting library.scan)");
        var dry = new Option<bool>("--dry-run") { Description = "Only show what would be done" };
        var detail = new Option<bool>("--detail") { Description = "With --dry-run: show the items and the text of each change, and what it would cost: writes, requests, time" };
        var all = new Option<bool>("--all") { Description = "With --dry-run: show every change, not the first 20" };
        return new Verb(
            "scan",
            "Read folders into the library: only what changed since the last scan. A folder that is gone or empty removes nothing.",
            "mediabridge library scan /media/films",
            "mediabridge library scan /media/films --scan complete --set poster=w780",
            "mediabridge library scan --dry-run --detail               # what would be done, film by film",
            "mediabridge library scan --watch --debounce 1m            # and again whenever something changes",
            "mediabridge config set library.folders /media/films,/media/series")
            .With([folders, scan, settings.Set, .. settings.Reading, .. settings.Applying, dry, detail, all, .. watching.All])
            .Check(watching.Contradiction(dry))
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                var name = invocation.Value(scan) ?? invocation.Settings.LibraryScan;
                var pipelines = Pipelines(invocation, bridge, name, invocation.Value(folders), settings.Variables(invocation));
                if (pipelines.Find(p => p.HasErrors) is { } broken)
                {
                    RunFlow.Refused(invocation, broken);
                    Advise(invocation, name, broken);
                    return ExitCodes.Configuration;
                }

                var options = settings.Read(invocation);
                if (watching.Read(invocation) is { } quiet)
                {
                    return await WatchFlow.RunAsync(invocation, bridge, pipelines, options, quiet, ct);
                }

                var wishes = new PlanWishes { Detail = invocation.Value(detail), All = invocation.Value(all), Next = "leave out --dry-run" };
                var exit = ExitCodes.Success;
                foreach (var pipeline in pipelines)
                {
                    exit |= invocation.Value(dry) || wishes.Detail
                        ? await PlanFlow.PlanAsync(invocation, bridge, pipeline, options, wishes, ct)
                        : await RunFlow.RunAsync(invocation, bridge, pipeline, options, ct);
                    if (ct.IsCancellationRequested)
                    {
                        return ExitCodes.Cancelled;
                    }
                }

                Remember(invocation, exit, wishes.Detail || invocation.Value(dry), invocation.Value(folders));
                return exit;
            });
    }

    /// <summary>An option that names a scan.</summary>
    public static Option<string?> ScanOption(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "NAME" };
        option.CompletionSources.Add(Suggestions.Scans);
        return option;
    }

    private static List<Pipeline> Pipelines(Invocation invocation, Bridge bridge, string scan, string[] given, IReadOnlyDictionary<string, string> variables)
    {
        var usual = invocation.Settings.LibraryFolders;
        IReadOnlyList<string> folders = given.Length > 0 ? given : usual;
        if (folders.Count == 0)
        {
            throw new PluginException(
                ErrorKind.Configuration,
                "There is no folder to scan.",
                "Name one: `mediabridge library scan /media/films`; or set those that are always scanned: `mediabridge config set library.folders /media/films`.");
        }

        return [.. folders.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).Select(f => bridge.Scans.Load(scan, f, variables, usual))];
    }

    /// <summary>Other commands that change folders ask for the usual ones, too: whoever has none is told once a scan went well.</summary>
    private static void Remember(Invocation invocation, int exit, bool isDry, string[] given)
    {
        if (exit == ExitCodes.Success && !isDry && invocation.Settings.LibraryFolders.Count == 0)
        {
            var list = string.Join(',', given.Select(Path.GetFullPath));
            invocation.Screen.Note($"So that scans and clean-ups know {(given.Length == 1 ? "the folder" : "the folders")} from now on: mediabridge config set library.folders {(list.Contains(' ', StringComparison.Ordinal) ? $"\"{list}\"" : list)}");
        }
    }

    /// <summary>A scan that asks a service needs an account there; the simplest one needs none.</summary>
    private static void Advise(Invocation invocation, string scan, Pipeline pipeline)
    {
        if (scan is not Simplest && pipeline.Problems.Any(p => p.Code is ProblemCodes.ConnectionNeeded or ProblemCodes.UnknownConnection))
        {
            invocation.Screen.Note($"The scan '{scan}' asks a service, for which an account is needed. Without one: mediabridge library scan --scan {Simplest}");
        }
    }
}
