using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>config schema</c>.</summary>
internal static class ConfigSchemaVerb
{
    private const string Pipeline = "pipeline";
    private const string Connections = "connections";
    private const string Settings = "settings";

    public static Verb Make()
    {
        var what = new Argument<string>("WHAT") { Description = "pipeline, connections, settings, or a component such as source.files.videos", DefaultValueFactory = _ => Pipeline };
        var folder = new Option<string?>("--out") { Description = "Write all schemas into this folder", HelpName = "DIR" };
        return new Verb(
            "schema",
            "JSON schemas with which an editor completes and checks pipelines, connections and settings. Make them again after adding plugins or connections.",
            "mediabridge config schema --out .mediabridge              # all of them, for the editor",
            "mediabridge config schema connections").With(what, folder)
            .Does(async (invocation, ct) =>
            {
                var schemas = (await invocation.OpenAsync(ct)).Schemas;
                if (invocation.Value(folder) is { } target)
                {
                    await WriteAsync(invocation, schemas.Write(target), ct);
                    return ExitCodes.Success;
                }

                invocation.Screen.Data.Plain.Write(invocation.Value(what) switch
                {
                    Pipeline => schemas.Pipeline(),
                    Connections => schemas.Connections(),
                    Settings => EditorSchemas.Settings(),
                    var id => schemas.Components() is var all && all.TryGetValue(id, out var text) ? text : throw new PluginException(
                        ErrorKind.Configuration,
                        $"There is no schema '{id}'.",
                        Typo.Nearest(id, [.. all.Keys, Pipeline, Connections, Settings]) is { } near ? $"Did you mean {near}?" : $"Write {Pipeline}, {Connections}, {Settings}, or kind and id of a component."),
                });
                return ExitCodes.Success;
            });
    }

    private static async Task WriteAsync(Invocation invocation, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        if (invocation.Screen.Json)
        {
            await JsonOutput.WriteAsync(new { Files = files }, cancellationToken);
            return;
        }

        var output = invocation.Screen.Data;
        var shown = files.Select(f => Path.GetRelativePath(Environment.CurrentDirectory, f).Replace('\\', '/')).ToList();
        output.Write("+ ", Style.Good).Line($"{Words.Count(files.Count, "schema")} written. For editors with a YAML language server, the first line of a pipeline, of connections.yaml and of mediabridge.yaml:");
        output.Line($"  # yaml-language-server: $schema={shown[0]}", Style.Name);
        output.Line($"  # yaml-language-server: $schema={shown[1]}", Style.Name);
        output.Line($"  # yaml-language-server: $schema={shown[2]}", Style.Name);
        output.Line("  The path counts from the folder of the file that it stands in.", Style.Faint);
    }
}
