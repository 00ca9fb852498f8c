using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Plugins;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>plugins list|info</c>.</summary>
internal static class PluginVerbs
{
    public static Verb Make() => new Verb(
        "plugins",
        "What is installed: services, formats, and everything a pipeline can name.",
        "mediabridge plugins list",
        "mediabridge plugins info files").With(List(), Info());

    private static Verb List() => new Verb("list", "Every plugin with its state and components.", "mediabridge plugins list", "mediabridge plugins list --json")
        .Does(async (invocation, ct) =>
        {
            var plugins = (await invocation.OpenAsync(ct)).Plugins;
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
            "One plugin: its components, and the options of each.",
            "mediabridge plugins info files",
            "mediabridge plugins info files.videos                     # one component",
            "mediabridge plugins info files --json                     # with the JSON schema of the options").With(id)
            .Does(async (invocation, ct) =>
            {
                var plugins = (await invocation.OpenAsync(ct)).Plugins;
                var plugin = Find(plugins, invocation.Value(id));
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(plugin, ct);
                }
                else
                {
                    PluginView.Write(plugin, invocation.Value(id), invocation.Screen);
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
