using System.CommandLine;
using System.Text.Json.Nodes;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Runs;
using MediaBridge.Core;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library rename</c>: films and episodes get names by template, with all that belongs to them.</summary>
internal static class LibraryRenameVerb
{
    private const string Pipeline = "library-rename";
    private const string Sink = "files.organize";

    public static Verb Make()
    {
        var folder = new Argument<string?>("FOLDER") { Description = "The folder that holds the films and series; without one, what the library knows of those of the setting library.folders", Arity = ArgumentArity.ZeroOrOne };
        NotAnOption.Check(folder);
        var to = new Option<string?>("--to") { Description = "Where they go; default: they stay below their folder", HelpName = "DIR" };
        var preset = new Option<string?>("--preset") { Description = "Whose habits the names follow; default: plex", HelpName = "NAME" };
        preset.AcceptOnlyFromAmong("plex", "jellyfin", "kodi", "radarr");
        var template = new Option<string?>("--template") { Description = "Template of a film's path without ending, such as '{{title}} ({{year}})/{{title}} ({{year}})'", HelpName = "TEMPLATE" };
        var episodes = new Option<string?>("--episodes") { Description = "Template of an episode's path, such as '{{series}}/Season {{season2}}/{{series}} - {{code}}'", HelpName = "TEMPLATE" };
        var how = new Option<string?>("--how") { Description = "What is done with the files; default: move", HelpName = "HOW" };
        how.AcceptOnlyFromAmong("move", "copy", "hardlink", "symlink");
        var collisions = new Option<string?>("--collisions") { Description = "Where a name is taken: keep (it stays), number, or replaceWorse; default: keep", HelpName = "RULE" };
        collisions.AcceptOnlyFromAmong("keep", "number", "replaceWorse");
        var with = new Option<string?>("--with") { Description = "A connection that says titles and years, such as tmdb; films that it does not know surely stay where they are", HelpName = "CONNECTION" };
        var where = new Option<string?>("--where") { Description = "Only films and episodes that match this query", HelpName = "QUERY" };
        where.CompletionSources.Add(Suggestions.Queries);
        var dry = new Option<bool>("--dry-run") { Description = "Only show what would be renamed" };
        var confirm = new Option<bool>("--confirm") { Description = "Show what would be renamed and ask first" };
        var all = new Option<bool>("--all") { Description = "Show every change, not only the first" };
        var settings = new RunSettings();
        return new Verb(
            "rename",
            "Rename and move films and episodes with NFO, artwork, subtitles and extras, by template. 'mediabridge runs undo RUN' takes it back.",
            "mediabridge library rename /media/films --dry-run                # see it first",
            "mediabridge library rename --preset jellyfin                      # by what the library knows: titles and years that were set, looked up, locked",
            "mediabridge library rename /downloads --to /media/films --how hardlink",
            "mediabridge library rename /media/films --template '{{decade}}/{{title}} ({{year}})/{{title}} ({{year}})'")
            .With([folder, to, preset, template, episodes, how, collisions, with, where, dry, confirm, all, .. settings.Reading.Where(o => o.Name is not "--where" and not "--since"), .. settings.Applying])
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                var options = new JsonObject();
                foreach (var (name, value) in new[] { ("to", invocation.Value(to)), ("preset", invocation.Value(preset)), ("film", invocation.Value(template)), ("episode", invocation.Value(episodes)), ("how", invocation.Value(how)), ("collisions", invocation.Value(collisions)) })
                {
                    if (value is not null)
                    {
                        options[name] = value;
                    }
                }

                var choices = settings.Read(invocation);

                // What stayed because its name was taken is looked at again, though nothing of it changed.
                choices = choices with { Fresh = choices.Fresh || !bridge.Runs.List().Any(r => r is { Pipeline: Pipeline, Dry: false, Ended: null }) };
                var exit = ExitCodes.Success;
                foreach (var pipeline in Pipelines(invocation, bridge, invocation.Value(folder), options, invocation.Value(with), invocation.Value(where)))
                {
                    exit |= invocation.Value(dry)
                        ? await PlanFlow.PlanAsync(invocation, bridge, pipeline, choices, new PlanWishes { All = invocation.Value(all), Left = true, Next = "leave out --dry-run" }, ct)
                        : invocation.Value(confirm)
                            ? await ConfirmFlow.RunAsync(invocation, bridge, pipeline, choices, ct)
                            : await RunFlow.RunAsync(invocation, bridge, pipeline, choices, ct);
                    if (ct.IsCancellationRequested)
                    {
                        return ExitCodes.Cancelled;
                    }
                }

                return exit;
            });
    }

    /// <summary>One pipeline of the folder that is named, or one for each usual folder, of what the library knows of it.</summary>
    private static List<Pipeline> Pipelines(Invocation invocation, Bridge bridge, string? folder, JsonObject options, string? with, string? where)
    {
        if (folder is not null)
        {
            options["folder"] = folder;
            return [Compose(bridge, Core.Pipelines.Pipeline.From("files.videos", new JsonObject { ["folder"] = folder }).Named(Pipeline).Then("nfo.read"), options, with, where)];
        }

        var folders = invocation.Settings.LibraryFolders;
        if (folders.Count == 0)
        {
            throw new PluginException(
                ErrorKind.Configuration,
                "There is no folder whose files are renamed.",
                "Name one: `mediabridge library rename /media/films`; or set those of the library: `mediabridge config set library.folders /media/films`.");
        }

        return [.. folders.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).Select(f =>
        {
            var own = options.DeepClone().AsObject();
            (own["folder"], own["name"], own["passOthers"]) = (f, ScanBook.RootOf(f, folders), true);
            return Compose(bridge, Core.Pipelines.Pipeline.From("library").Named(Pipeline), own, with, where);
        })];
    }

    /// <summary>The pipeline: the items, what a service knows, the query, the names.</summary>
    private static Pipeline Compose(Bridge bridge, PipelineComposer composer, JsonObject options, string? with, string? where)
    {
        if (with is not null)
        {
            // A name that is no connection is a component that needs none.
            var service = bridge.Connections.List().FirstOrDefault(c => string.Equals(c.Name, with, StringComparison.Ordinal))?.Service;
            var component = service ?? with;
            var connection = service is null ? null : with;
            composer = composer.Match(component, component.Split('.')[0], connection: connection).Lookup(component, merge: "replace", connection: connection);
        }

        composer = where is null ? composer : composer.Where(where);
        return bridge.Compose(composer.To(Sink, options));
    }
}
