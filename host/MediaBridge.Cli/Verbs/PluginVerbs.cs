using System.CommandLine;
using System.Text.Json;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Plugins;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>plugins list|info</c>, and the place of the other plugin commands.</summary>
internal static class PluginVerbs
{
    public static Verb Make() => new Verb(
        "plugins",
        "What is installed: services, formats, and everything a pipeline can name.",
        "mediabridge plugins list",
        "mediabridge plugins info files",
        "mediabridge plugins add ./Acme.Films.1.0.0.nupkg").With([List(), Info(), .. PluginInstallVerbs.Make(), PluginNewVerb.Make()]);

    private static Verb List() => new Verb("list", "Every plugin with its state and components.", "mediabridge plugins list", "mediabridge plugins list --json")
        .Does(async (invocation, ct) =>
        {
            var plugins = (await invocation.OpenAsync(ct)).PluginBook.List();
            if (invocation.Screen.Json)
            {
                await JsonOutput.WriteAsync(plugins.Select(PluginView.Summary), ct);
            }
            else
            {
                PluginView.WriteList(plugins, invocation.Screen);
            }

            return ExitCodes.Success;
        });

    private static Verb Info()
    {
        var id = new Argument<string>("ID") { Description = "Id of a plugin, or of one of its components" };
        NotAnOption.Check(id);
        id.CompletionSources.Add(Suggestions.Plugins);
        return new Verb(
            "info",
            "One plugin, without running it: what it reads and writes, its options, the services it talks to and their pace, and whether it is whole.",
            "mediabridge plugins info files",
            "mediabridge plugins info files.videos                     # one component",
            "mediabridge plugins info files --json                     # with the JSON schema of the options").With(id)
            .Does(async (invocation, ct) =>
            {
                var book = (await invocation.OpenAsync(ct)).PluginBook;
                var plugin = Find(book.List(), invocation.Value(id));
                var checks = book.Check(plugin.Id);
                if (invocation.Screen.Json)
                {
                    var document = JsonSerializer.SerializeToNode(plugin, JsonOutput.Options)!.AsObject();
                    document["checks"] = JsonSerializer.SerializeToNode(checks, JsonOutput.Options);
                    await JsonOutput.WriteAsync(document, ct);
                }
                else
                {
                    PluginPage.Write(plugin, invocation.Value(id), checks, invocation.Screen);
                }

                return ExitCodes.Success;
            });
    }

    private static PluginInfo Find(IReadOnlyList<PluginInfo> plugins, string id)
        => plugins.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal))
            ?? plugins.FirstOrDefault(p => p.Components.Any(c => string.Equals(c.Info.Id, id, StringComparison.Ordinal)))
            ?? throw new PluginException(
                ErrorKind.Configuration,
                $"There is no plugin '{id}'.",
                Typo.Nearest(id, plugins.Select(p => p.Id).Concat(plugins.SelectMany(p => p.Components).Select(c => c.Info.Id))) is { } near
                    ? $"Did you mean {near}?" : "mediabridge plugins list shows them.");
}
