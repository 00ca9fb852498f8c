using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Installing;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>plugins add|update|remove</c>.</summary>
internal static class PluginInstallVerbs
{
    private static readonly Option<bool> Yes = new("--yes", "-y") { Description = "Do not ask" };
    private static readonly Option<string?> Version = new("--version") { Description = "Version of the package; the newest release if it is left out", HelpName = "VERSION" };
    private static readonly Option<string[]> Source = new("--source")
    {
        Description = "Feed to look in, in place of plugins.feeds: a folder, or a NuGet v3 service index; may be repeated",
        HelpName = "FOLDER-OR-URL",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<bool> Prerelease = new("--prerelease") { Description = "The newest may be a prerelease" };
    private static readonly Option<bool> Force = new("--force") { Description = "Install again what is there in the same version" };

    public static Command[] Make() => [Add(), Update(), Remove()];

    private static Verb Add()
    {
        var what = new Argument<string>("WHAT") { Description = "A plugin's folder, a .nupkg or .zip file, or the id of a package" };
        NotAnOption.Check(what);
        return new Verb(
            "add",
            "Install a plugin from a folder, a file or a feed. A plugin is code that runs with your rights: install those of people you trust.",
            "mediabridge plugins add ./Acme.Films.1.0.0.nupkg",
            "mediabridge plugins add bin/Release/net10.0               # as the build left it",
            "mediabridge plugins add Acme.Films --source ./packages    # by id, from a folder of packages").With(what, Version, Source, Prerelease, Force)
            .Does(async (invocation, ct) =>
            {
                var book = (await invocation.OpenAsync(ct)).PluginBook;
                var change = await book.AddAsync(Wish(invocation, invocation.Value(what)), ct);
                return await ShowAsync(invocation, change, ct);
            });
    }

    private static Verb Update()
    {
        var id = new Argument<string?>("ID") { Description = "Id of an installed plugin", Arity = ArgumentArity.ZeroOrOne };
        id.CompletionSources.Add(Suggestions.InstalledPlugins);
        var all = new Option<bool>("--all") { Description = "Every installed plugin" };
        return new Verb(
            "update",
            "Install the newest version of a plugin, from where it came. Programs that run keep the old one; so does everybody if the new one does not fit.",
            "mediabridge plugins update acme",
            "mediabridge plugins update --all").With(id, all, Version, Source, Prerelease, Force)
            .Does((invocation, ct) => invocation.Parse.GetValue(id) is { } one
                ? UpdateOneAsync(invocation, one, ct)
                : invocation.Value(all)
                    ? UpdateAllAsync(invocation, ct)
                    : throw new PluginException(ErrorKind.Configuration, "Which plugin?", "Name one, or say --all: mediabridge plugins update ID|--all"));
    }

    private static Verb Remove()
    {
        var id = new Argument<string>("ID") { Description = "Id of an installed plugin" };
        NotAnOption.Check(id);
        id.CompletionSources.Add(Suggestions.InstalledPlugins);
        return new Verb("remove", "Remove an installed plugin. Connections, secrets and what it stored stay.", "mediabridge plugins remove acme", "mediabridge plugins remove acme --yes").With(id, Yes)
            .Does(async (invocation, ct) =>
            {
                var (bridge, screen, wanted) = (await invocation.OpenAsync(ct), invocation.Screen, invocation.Value(id));
                if (!invocation.Value(Yes))
                {
                    if (!screen.CanAsk)
                    {
                        throw new PluginException(ErrorKind.InteractionNeeded, $"'{wanted}' is not removed: nobody can be asked here.", "Say --yes.");
                    }

                    var plugin = bridge.Plugins.FirstOrDefault(p => string.Equals(p.Id, wanted, StringComparison.Ordinal));
                    screen.Side.Write("? ", Style.Name).Write($"Remove {plugin?.Name ?? wanted} {plugin?.Version}? yes / no (Enter: no) > ");
                    if ((await Console.In.ReadLineAsync(ct))?.Trim() is not ("y" or "yes" or "Y" or "Yes"))
                    {
                        screen.Note("Nothing was removed.");
                        return ExitCodes.Success;
                    }
                }

                return await ShowAsync(invocation, await bridge.PluginBook.RemoveAsync(wanted, ct), ct);
            });
    }

    private static async Task<int> UpdateOneAsync(Invocation invocation, string id, CancellationToken cancellationToken)
    {
        var book = (await invocation.OpenAsync(cancellationToken)).PluginBook;
        return await ShowAsync(invocation, await book.UpdateAsync(id, Wish(invocation, id), cancellationToken), cancellationToken);
    }

    /// <summary>One that cannot be updated does not hold back the others.</summary>
    private static async Task<int> UpdateAllAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var book = (await invocation.OpenAsync(cancellationToken)).PluginBook;
        var (changes, exit) = (new List<PluginChange>(), ExitCodes.Success);
        foreach (var id in book.Installed)
        {
            try
            {
                var change = await book.UpdateAsync(id, Wish(invocation, id) with { Version = null }, cancellationToken);
                changes.Add(change);
                if (!invocation.Screen.Json)
                {
                    PluginChangeView.Write(change, invocation.Screen);
                }
            }
            catch (PluginException e)
            {
                invocation.Screen.Fail($"{id}: {e.Message}", e.Error.Hint);
                exit |= ExitCodes.Of(e.Error.Kind, strict: true);
            }
        }

        if (invocation.Screen.Json)
        {
            await JsonOutput.WriteAsync(changes, cancellationToken);
        }
        else if (book.Installed.Count == 0)
        {
            invocation.Screen.Note("No plugin was installed yet. Those that come with the program are updated with it.");
        }

        return exit;
    }

    private static InstallWish Wish(Invocation invocation, string what) => new()
    {
        What = what,
        Version = invocation.Value(Version),
        Sources = invocation.Value(Source) ?? [],
        Prerelease = invocation.Value(Prerelease),
        Force = invocation.Value(Force),
    };

    private static async Task<int> ShowAsync(Invocation invocation, PluginChange change, CancellationToken cancellationToken)
    {
        if (invocation.Screen.Json)
        {
            await JsonOutput.WriteAsync(change, cancellationToken);
        }
        else
        {
            PluginChangeView.Write(change, invocation.Screen);
        }

        return ExitCodes.Success;
    }
}
