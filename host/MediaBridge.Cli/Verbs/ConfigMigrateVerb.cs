using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>config migrate</c>: the settings of another program.</summary>
internal static class ConfigMigrateVerb
{
    private const string Tables = "MediaBridge.Cli.Migrations.";

    public static Verb Make()
    {
        var file = new Argument<string>("FILE") { Description = "A configuration, session, state or .env file of FilmAffinity Backup, WatchWeave or MovieVault, or a settings file of MediaBridge, which is checked" };
        file.CompletionSources.Add(context => Suggestions.Files(context.WordToComplete, "", ".json", ".env", ".yaml", ".yml"));
        var dry = new Option<bool>("--dry-run") { Description = "Only say what would become of each key" };
        var project = new Option<bool>("--project") { Description = "Write into mediabridge.yaml of this folder, not into your own file" };
        return new Verb(
            "migrate",
            "Take over the configuration of another program: what has a setting is written, after a copy of the settings file, and every key is told of.",
            "mediabridge config migrate ~/.config/upload_imdb/config.json --dry-run",
            "mediabridge config migrate upload_imdb.json --project",
            "mediabridge config migrate .upload_imdb_session.json     # what became of an upload that stopped",
            "mediabridge config migrate config.yml --dry-run          # of WatchWeave").With(file, dry, project)
            .Does(async (invocation, ct) =>
            {
                var migration = ConfigMigration.Read(invocation.Value(file), All());
                var (target, backup) = invocation.Value(dry) ? (null, null) : migration.Write(invocation.Value(GlobalOptions.Profile), invocation.Value(project));
                var exit = migration.Problems.Any(p => !p.IsWarning) ? ExitCodes.Configuration : ExitCodes.Success;
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(new { migration.Program, migration.What, migration.Keys, migration.Problems, File = target, Backup = backup }, ct);
                    return exit;
                }

                ProblemPrinter.Write(migration.Problems, invocation.Screen.Side);
                Show(migration, target, backup, invocation.Value(dry), invocation.Screen);
                return exit;
            });
    }

    private static void Show(ConfigMigration migration, string? target, string? backup, bool dry, Screen screen)
    {
        if (migration.Keys.Count == 0)
        {
            screen.Note(migration.Problems.Count == 0 ? $"This is {migration.What} of {migration.Program}: nothing has to be taken over." : $"This is {migration.What} of {migration.Program}.");
            return;
        }

        screen.Note($"This is a file of {migration.Program}: {migration.What}.");
        var table = new TextTable("old key", "value", "becomes", "");
        foreach (var key in migration.Keys)
        {
            var (becomes, style) = key.Fate switch
            {
                MigratedKey.Written => ($"{key.Setting}: {key.NewValue}", Style.Good),
                MigratedKey.Advised => ("see there", Style.Name),
                MigratedKey.Usual => ("nothing", Style.Faint),
                MigratedKey.Dropped => ("nothing", Style.Faint),
                MigratedKey.Refused => ($"not {key.Setting}", Style.Error),
                _ => ("unknown", Style.Warning),
            };
            table.Add(new Cell(key.Key, Style.Strong), key.Value, new Cell(becomes, style), new Cell(key.Advice ?? "", Style.Faint));
        }

        table.Write(screen.Data, screen.Width);
        var unknown = migration.Keys.Count(k => k.Fate is MigratedKey.Unknown);
        if (unknown > 0)
        {
            screen.Note($"{Words.Count(unknown, "key")} of them nobody knows; the old file is as it was.");
        }

        screen.Note(dry ? "Nothing was written." : target is null ? "There was nothing to write." : backup is null ? $"Written: {target}" : $"Written: {target}. What it was before: {backup}");
    }

    /// <summary>The tables of the programs that this host knows.</summary>
    private static List<string> All()
    {
        var assembly = typeof(ConfigMigrateVerb).Assembly;
        List<string> tables = [];
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Tables, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            tables.Add(reader.ReadToEnd());
        }

        return tables;
    }
}
