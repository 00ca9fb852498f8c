using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>config show|set|set-secret|schema|migrate</c>.</summary>
internal static class ConfigVerbs
{
    public static Verb Make() => new Verb(
        "config",
        "Settings: what is in force, where it comes from, and how to change it.",
        "mediabridge config show",
        "mediabridge config set log.level debug").With(Show(), Set(), SecretVerbs.Set("set-secret"), ConfigSchemaVerb.Make(), ConfigMigrateVerb.Make());

    private static Verb Show()
    {
        var name = new Argument<string?>("NAME") { Description = "Only this setting", Arity = ArgumentArity.ZeroOrOne };
        name.CompletionSources.Add(Suggestions.Settings);
        var example = new Option<bool>("--example") { Description = "A settings file to begin with: every setting, its meaning, values and default" };
        return new Verb(
            "show",
            "Every setting with its value and where that comes from.",
            "mediabridge config show",
            "mediabridge config show log.level --json",
            "mediabridge config show --example > mediabridge.yaml").With(name, example)
            .Does(async (invocation, ct) =>
            {
                if (invocation.Value(example))
                {
                    invocation.Screen.Data.Plain.Write(BridgeSettings.Example());
                    return ExitCodes.Success;
                }

                var (screen, settings, wanted) = (invocation.Screen, invocation.Settings, invocation.Parse.GetValue(name));
                var list = settings.All.Where(s => wanted is null || string.Equals(s.Name, wanted, StringComparison.Ordinal)).ToList();
                if (list.Count == 0)
                {
                    throw new PluginException(ErrorKind.Configuration, $"There is no setting '{wanted}'.", Hint(wanted!, settings));
                }

                // Whether connections and services that are named exist, plugins must be asked.
                List<Problem> problems = [.. settings.Problems];
                var asks = settings.NamesOthers && problems.All(p => p.IsWarning);
                if (asks)
                {
                    problems.AddRange(settings.Check(await invocation.OpenAsync(ct)));
                }

                if (screen.Json)
                {
                    await JsonOutput.WriteAsync(new { settings.Profile, Settings = list, Problems = problems }, ct);
                    return Exit(problems);
                }

                if (!asks)
                {
                    ProblemPrinter.Write(problems, screen.Side); // otherwise opening did
                }

                var table = new TextTable("setting", "value", "from", "");
                foreach (var setting in list)
                {
                    table.Add(new Cell(setting.Name, Style.Strong), string.Join(", ", setting.Values), new Cell(setting.Origin, setting.Origin is "default" ? Style.Faint : Style.Name), new Cell(setting.Description, Style.Faint));
                }

                table.Write(screen.Data, screen.Width);
                return Exit(problems);
            });
    }

    private static Verb Set()
    {
        var name = new Argument<string>("NAME") { Description = "Name of the setting" };
        name.CompletionSources.Add(Suggestions.Settings);
        var value = new Argument<string>("VALUE") { Description = "Its value; of a list, the values with commas between" };
        var project = new Option<bool>("--project") { Description = "Write into mediabridge.yaml of this folder, not into your own file" };
        return new Verb(
            "set",
            "Change a setting in your own file, in the project's, or in a profile. Comments stay.",
            "mediabridge config set log.level debug",
            "mediabridge config set tools.ffprobe /opt/ffmpeg/bin/ffprobe",
            "mediabridge config set offline true --profile train       # only with --profile train").With(name, value, project)
            .Does((invocation, _) =>
            {
                var (file, problem) = BridgeSettings.Set(invocation.Value(name), invocation.Value(value), invocation.Value(GlobalOptions.Profile), invocation.Value(project));
                if (problem is not null)
                {
                    throw new PluginException(ErrorKind.Configuration, problem.Message, problem.Hint);
                }

                invocation.Screen.Note($"{invocation.Value(name)} is set in {file}.");
                return Task.FromResult(ExitCodes.Success);
            });
    }

    private static string Hint(string name, BridgeSettings settings)
        => Typo.Nearest(name, settings.All.Select(s => s.Name)) is { } near ? $"Did you mean {near}?" : "mediabridge config show lists them.";

    private static int Exit(IReadOnlyList<Problem> problems) => problems.Any(p => !p.IsWarning) ? ExitCodes.Configuration : ExitCodes.Success;
}
