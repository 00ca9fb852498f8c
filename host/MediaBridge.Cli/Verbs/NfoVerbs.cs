using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Nfo;
using MediaBridge.Cli.Output;
using MediaBridge.Cli.Runs;
using MediaBridge.Core;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>nfo validate|repair|enrich|write</c>: pipelines of the NFO plugin's components, without a file.</summary>
internal static class NfoVerbs
{
    private const string Files = "nfo.files";
    private const string Lookup = "COMPONENT";

    /// <summary>Matchers that find ids of their own; the others find those of IMDb.</summary>
    private static readonly string[] OwnIds = ["tmdb", "tvdb"];

    public static Verb Make() => new Verb(
        "nfo",
        "Look over, mend, complete and write the NFO files beside videos.",
        "mediabridge nfo validate /srv/films",
        "mediabridge nfo repair /srv/films --dry-run",
        "mediabridge nfo enrich /srv/films --with tmdb",
        "mediabridge nfo write /srv/films --dialect jellyfin").With(Validate(), Repair(), Enrich(), Write());

    private static Verb Validate()
    {
        var path = PathArgument();
        var strict = new Option<bool>("--strict") { Description = "Warnings count as errors for the exit code" };
        var online = new Option<bool>("--online") { Description = "Ask also whether the addresses of pictures still lead somewhere" };
        return new Verb(
            "validate",
            "Say what is wrong with NFO files. Exits 0 if all can be used, 32 if any has errors.",
            "mediabridge nfo validate /srv/films",
            "mediabridge nfo validate '/srv/films/Häxan (1922)/movie.nfo' --json",
            "mediabridge nfo validate /srv/films --quiet --strict   # only what is wrong; warnings fail too").With(path, strict, online)
            .Check(result =>
            {
                if (result.GetValue(online) && result.GetValue(GlobalOptions.Offline))
                {
                    result.AddError("--online and --offline do not go together.");
                }
            })
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                var target = NfoTarget.Of(invocation.Value(path));
                var pipeline = bridge.Compose(Pipeline.From(Files, new { folder = target.Folder, only = target.Only, check = true }).Named("nfo-validate").To("files", new { folder = "-", format = "stats" }));
                if (RunFlow.Refused(invocation, pipeline))
                {
                    return ExitCodes.Configuration;
                }

                var files = new List<NfoFileReport>();
                var pictures = new DeadPictures();
                RunReport report;
                await using (var watch = new Watch(invocation, ct))
                {
                    report = await bridge.ReadAsync(
                        pipeline,
                        item =>
                        {
                            if (NfoFileReport.Of(item) is { } file)
                            {
                                files.Add(file);
                                pictures.Add(file.File, item);
                            }
                        },
                        new RunOptions { Fresh = true },
                        watch,
                        ct);
                }

                files = invocation.Value(online) ? await pictures.AddToAsync(bridge, files, target.Folder, ct) : files;
                files.Sort((a, b) => string.CompareOrdinal(a.File, b.File));
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(new { Files = files, Valid = files.Count(f => f.Result == "valid"), Warnings = files.Count(f => f.Result == "warning"), Errors = files.Count(f => f.Result == "error") }, ct);
                }
                else
                {
                    NfoReportView.Write(files, invocation.Screen);
                }

                var isBad = files.Exists(f => f.Result == "error" || (invocation.Value(strict) && f.Result == "warning"));
                return report.ExitCode | (isBad ? ExitCodes.Conflict : ExitCodes.Success);
            });
    }

    private static Verb Repair()
    {
        var (path, dry, settings) = (PathArgument(), DryRun(), new RunSettings());
        var backup = new Option<bool>("--backup") { Description = "Keep a copy of each file that changes beside it, with .bak behind its name" };
        return new Verb(
            "repair",
            "Mend broken NFO files: XML, encoding, dates, numbers. What is not broken stays as it is; runs undo takes it back.",
            "mediabridge nfo repair /srv/films --dry-run",
            "mediabridge nfo repair /srv/films --backup").With([path, backup, dry, .. settings.Applying])
            .Does((invocation, ct) =>
            {
                var target = NfoTarget.Of(invocation.Value(path));
                return RunAsync(invocation, settings, invocation.Value(dry), _ => From(target, "nfo-repair").To("nfo.repair", new { folder = target.Folder, backup = invocation.Value(backup) }, removals: "keep"), ct);
            });
    }

    private static Verb Enrich()
    {
        var (path, dry, settings, dialect) = (PathArgument(), DryRun(), new RunSettings(), DialectOption());
        var with = new Option<string>("--with") { Description = "What looks the films up, such as tmdb or omdb", HelpName = Lookup, Required = true };
        var connection = ConnectionOption();
        return new Verb(
            "enrich",
            "Add to NFO files what they lack, from a service. Nothing that stands in them changes.",
            "mediabridge nfo enrich /srv/films --with tmdb --dry-run",
            "mediabridge nfo enrich '/srv/films/Häxan (1922)/movie.nfo' --with omdb").With([path, with, connection, dialect, dry, .. settings.Applying])
            .Does((invocation, ct) =>
            {
                var target = NfoTarget.Of(invocation.Value(path));
                return RunAsync(invocation, settings, invocation.Value(dry), bridge => LookedUp(bridge, From(target, "nfo-enrich"), invocation.Value(with)!, invocation.Value(connection)).To("nfo.write", new { folder = target.Folder, mode = "fill", dialect = invocation.Value(dialect), watched = false }, removals: "keep"), ct);
            });
    }

    private static Verb Write()
    {
        var (dry, settings, dialect) = (DryRun(), new RunSettings(), DialectOption());
        var folder = new Argument<string>("FOLDER") { Description = "The folder that holds the films" };
        NotAnOption.Check(folder);
        var with = new Option<string?>("--with") { Description = "What looks the films up first, such as tmdb or omdb", HelpName = Lookup };
        var connection = ConnectionOption();
        var mode = new Option<string>("--existing-files") { Description = "An NFO that is there: create (it stays), fill (what it lacks is added), update, replace", DefaultValueFactory = _ => "create", HelpName = "MODE" };
        mode.AcceptOnlyFromAmong("create", "fill", "update", "replace");
        var file = new Option<string>("--file") { Description = "Name of new files: movie (movie.nfo), video (the video's name), auto (the dialect's)", DefaultValueFactory = _ => "auto", HelpName = "NAME" };
        file.AcceptOnlyFromAmong("auto", "movie", "video");
        var bare = new Option<bool>("--bare") { Description = "Also for films of which no more than title and year is known" };
        return new Verb(
            "write",
            "Write NFO files for the films of a folder. Files that are there stay, unless you say otherwise.",
            "mediabridge nfo write /srv/films --with tmdb --dry-run",
            "mediabridge nfo write /srv/films --dialect jellyfin --existing-files update").With([folder, dialect, file, mode, with, connection, bare, dry, .. settings.Applying])
            .Does((invocation, ct) =>
            {
                var root = NfoTarget.Of(invocation.Value(folder)).Folder;
                var composer = Pipeline.From("files.videos", new { folder = root }).Named("nfo-write").Then("nfo.read");
                return RunAsync(invocation, settings, invocation.Value(dry), bridge => (invocation.Value(with) is { } lookup ? LookedUp(bridge, composer, lookup, invocation.Value(connection)) : composer).To("nfo.write", new { folder = root, dialect = invocation.Value(dialect), file = invocation.Value(file), mode = invocation.Value(mode), bare = invocation.Value(bare) }, removals: "keep"), ct);
            });
    }

    private static PipelineComposer From(NfoTarget target, string name) => Pipeline.From(Files, new { folder = target.Folder, only = target.Only }).Named(name);

    /// <summary>Films without an id are found first; what is no sure match stays as it is.</summary>
    private static PipelineComposer LookedUp(Bridge bridge, PipelineComposer composer, string component, string? connection)
    {
        var found = composer.Match(component, OwnIds.Contains(component, StringComparer.Ordinal) ? component : "imdb", otherwise: "pass", connection: connection);

        // A source that looks up finds nothing; what is wrong with a matcher is told once.
        var isMatcher = !bridge.Compose(found.To("files", new { folder = "-", format = "stats" })).HasErrors;
        return (isMatcher ? found : composer).Lookup(component, connection: connection);
    }

    private static async Task<int> RunAsync(Invocation invocation, RunSettings settings, bool dry, Func<Bridge, PipelineComposer> compose, CancellationToken cancellationToken)
    {
        var bridge = await invocation.OpenAsync(cancellationToken);
        var (pipeline, options) = (bridge.Compose(compose(bridge)), settings.Read(invocation) with { Fresh = true });
        return dry
            ? await PlanFlow.PlanAsync(invocation, bridge, pipeline, options, new PlanWishes { Left = true, Next = "leave out --dry-run" }, cancellationToken)
            : await RunFlow.RunAsync(invocation, bridge, pipeline, options, cancellationToken);
    }

    private static Argument<string> PathArgument()
    {
        var path = new Argument<string>("PATH") { Description = "A folder, with all below it, or one NFO file" };
        NotAnOption.Check(path);
        return path;
    }

    private static Option<bool> DryRun() => new("--dry-run") { Description = "Only show what would change" };

    private static Option<string?> ConnectionOption() => new("--connection") { Description = "The connection that looks up, if there are several", HelpName = "NAME" };

    private static Option<string> DialectOption()
    {
        var dialect = new Option<string>("--dialect") { Description = "Whose form is written: kodi, jellyfin, emby or plex", DefaultValueFactory = _ => "kodi", HelpName = "DIALECT" };
        dialect.AcceptOnlyFromAmong("kodi", "jellyfin", "emby", "plex");
        return dialect;
    }
}
