using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Schemas;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>JSON schemas (draft 07) by which an editor completes and checks the files that people write. They know what is installed now: make them again when that changes.</summary>
public sealed class EditorSchemas
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Engine _engine;

    internal EditorSchemas(Engine engine) => _engine = engine;

    /// <summary>The schema of pipeline files: installed components with their options, and the connections that there are.</summary>
    public string Pipeline() => ToText(PipelineSchema.Make(Index, _engine.Accounts.ByWrittenName()));

    /// <summary>The schema of <c>connections.yaml</c>: the services that installed plugins connect to, with their options.</summary>
    public string Connections() => ToText(ConnectionSchema.Make(Index));

    /// <summary>The schema of settings files.</summary>
    public static string Settings() => ToText(SettingsSchema.Make());

    /// <summary>The schema of each component's options, by kind and id, such as <c>source.files.videos</c>.</summary>
    public IReadOnlyDictionary<string, string> Components()
    {
        var definitions = new OptionSchemas(Index).Definitions(Enum.GetValues<ComponentKind>());
        return definitions.ToDictionary(d => d.Key, d => ToText(Alone(d.Value!.AsObject(), definitions)), StringComparer.Ordinal);
    }

    /// <summary>Writes all of them into a folder: <c>pipeline.schema.json</c>, <c>connections.schema.json</c>, <c>settings.schema.json</c>, and the components' below <c>components</c>.</summary>
    /// <returns>The files, with the three that editors are told of first.</returns>
    /// <exception cref="IOException">One cannot be written.</exception>
    public IReadOnlyList<string> Write(string folder)
    {
        var files = new List<string>();
        foreach (var (name, text) in Components().Select(c => ($"components/{c.Key}", c.Value)).Prepend(("settings", Settings())).Prepend(("connections", Connections())).Prepend(("pipeline", Pipeline())))
        {
            var file = Path.GetFullPath(Path.Combine(folder, $"{name}.schema.json"));
            AtomicText.Write(file, text);
            files.Add(file);
        }

        return files;
    }

    private CatalogIndex Index => new(_engine.Catalog);

    /// <summary>A schema with those that it refers to.</summary>
    private static JsonObject Alone(JsonObject schema, JsonObject definitions)
    {
        var alone = new JsonObject { ["$schema"] = SchemaWords.Draft };
        foreach (var (key, value) in schema)
        {
            alone[key] = value?.DeepClone();
        }

        var text = schema.ToJsonString();
        var used = definitions.Where(d => text.Contains($"#/definitions/{d.Key}\"", StringComparison.Ordinal)).Select(d => KeyValuePair.Create(d.Key, d.Value?.DeepClone())).ToList();
        if (used.Count > 0)
        {
            alone["definitions"] = new JsonObject(used);
        }

        return alone;
    }

    private static string ToText(JsonObject schema) => schema.ToJsonString(Written) + "\n";
}
