using System.Globalization;
using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines.Yaml;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Schemas;

/// <summary>An editor with a YAML language server: reads scalars by the core schema of YAML 1.2 and validates with a program of its own.</summary>
internal static class Editor
{
    /// <summary>What an editor would underline in each file; null when nothing. Skips the test where no validator is.</summary>
    public static async Task<IReadOnlyList<string?>> FaultsAsync(IReadOnlyList<(JsonObject Schema, string Yaml)> files)
    {
        if (await SchemaValidator.MissingAsync() is { } missing)
        {
            Assert.Ignore(missing);
        }

        var roots = files.Select(f => YamlReader.Read(f.Yaml, null).Root).ToList();
        var read = Enumerable.Range(0, files.Count).Where(i => roots[i] is not null).ToList();
        var faults = await SchemaValidator.FaultsAsync([.. read.Select(i => ((JsonNode)files[i].Schema, Json(roots[i]!)))]);
        var result = new string?[files.Count];
        foreach (var (number, fault) in read.Zip(faults))
        {
            result[number] = fault;
        }

        return result;
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
