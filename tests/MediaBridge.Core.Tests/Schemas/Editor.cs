using System.Globalization;
using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines.Yaml;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;

namespace MediaBridge.Core.Tests.Schemas;

/// <summary>An editor with a YAML language server: reads scalars by the core schema of YAML 1.2 and validates with a library of its own.</summary>
internal static class Editor
{
    public static JSchema Schema(JsonObject schema) => JSchema.Parse(schema.ToJsonString(), new JSchemaReaderSettings { ValidateVersion = true });

    /// <summary>What an editor would underline; null when nothing.</summary>
    public static string? Faults(JSchema schema, string yaml)
    {
        var read = YamlReader.Read(yaml, null);
        if (read.Root is null)
        {
            return null;
        }

        var valid = JToken.Parse(Json(read.Root)?.ToJsonString() ?? "null").IsValid(schema, out IList<string> faults);
        return valid ? null : string.Join("; ", faults.DefaultIfEmpty("invalid"));
    }

    private static JsonNode? Json(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Value, Json(e.Value))).DistinctBy(e => e.Key)),
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        ScalarNode { IsPlain: true } plain => Plain(plain.Value),
        ScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };

    private static JsonNode? Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        _ when (char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '.') && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
