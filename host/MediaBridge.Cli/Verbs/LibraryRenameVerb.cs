using System.CommandLine;
using System.Text.Json.Nodes;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Runs;
using MediaBridge.Core;
using MediaBridge.Core.Pipelines;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library rename FOLDER</c>: films and episodes get names by template, with all that belongs to them.</summary>
internal static class LibraryRenameVerb
{
    private const string Pipeline = "library-rename";
    private const string Sink = "files.organize";

    public static Verb Make()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder that holds the films and series" };
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
            "mediabridge library rename /media/films --preset jellyfin",
            "mediabridge library rename /downloads --to /media/films --how hardlink",
            "mediabridge library rename /media/films --template '{{decade}}/{{title}} ({{year}})/{{title}} ({{year}})'")
            .With([folder, to, preset, template, episodes, how, collisions, with, where, dry, confirm, all, .. settings.Reading.Where(o => o.Name is not "--where" and not "--since"), .. settings.Applying])
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                var options = new JsonObject();
                foreach (var (name, value) in new[] { ("folder", invocation.Value(folder)), ("to", invocation.Value(to)), ("preset", invocation.Value(preset)), ("film", invocation.Value(template)), ("episode", invocation.Value(episodes)), ("how", invocation.Value(how)), ("collisions", invocation.Value(collisions)) })
                {
                    if (value is not null)
                    {
                        options[name] = value;
                    }
                }

                var pipeline = Compose(bridge, invocation.Value(folder), options, invocation.Value(with), invocation.Value(where));
                var choices = settings.Read(invocation);

                // What stayed because its name was taken is looked at again, though nothing of it changed.
                choices = choices with { Fresh = choices.Fresh || !bridge.Runs.List().Any(r => r is { Pipeline: Pipeline, Dry: false, Ended: null }) };
                return invocation.Value(dry)
                    ? await PlanFlow.PlanAsync(invocation, bridge, pipeline, choices, new PlanWishes { All = invocation.Value(all), Left = true, Next = "leave out --dry-run" }, ct)
                    : invocation.Value(confirm)
                        ? await ConfirmFlow.RunAsync(invocation, bridge, pipeline, choices, ct)
                        : await RunFlow.RunAsync(invocation, bridge, pipeline, choices, ct);
            });
    }

    /// <summary>The pipeline: the folder, the NFO files, what a service knows, the query, the names.</summary>
    private static Pipeline Compose(Bridge bridge, string folder, JsonObject options, string? with, string? where)
    {
        var composer = Core.Pipelines.Pipeline.From("files.videos", new JsonObject { ["folder"] = folder }).Named(Pipeline).Then("nfo.read");
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
