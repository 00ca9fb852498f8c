using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaBridge.Core.Pipelines;

/// <summary>Reads the schemas of options that manifests carry.</summary>
internal static class SchemaFacts
{
    /// <summary>The type: string, boolean, integer, number, array, object or any.</summary>
    public static string Type(JsonObject schema) => schema["type"] switch
    {
        JsonValue value when value.TryGetValue<string>(out var type) => type,
        JsonArray types => types.Select(t => t?.GetValue<string>()).FirstOrDefault(t => t is not (null or "null")) ?? "any",
        _ => schema.ContainsKey("properties") ? "object" : "any",
    };

    public static string? Text(JsonObject schema, string key)
        => schema[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static bool IsSecret(JsonObject schema) => schema["x-secret"] is JsonValue value && value.TryGetValue<bool>(out var secret) && secret;

    /// <summary>The properties; empty if the schema has none.</summary>
    public static JsonObject Properties(JsonObject schema) => schema["properties"] as JsonObject ?? [];

    public static IReadOnlyList<string> Required(JsonObject schema) => Texts(schema["required"]);

    public static IReadOnlyList<string> Enum(JsonObject schema) => Texts(schema["enum"]);

    /// <summary>Kind and property of <c>x-optionsOf</c>; null if the schema has none.</summary>
    public static (string Kind, string Property)? OptionsOf(JsonObject schema)
        => schema["x-optionsOf"] is JsonObject of && Text(of, "kind") is { } kind && Text(of, "property") is { } property ? (kind, property) : null;

    public static ScalarFault? Range(decimal value, JsonObject schema)
        => Fault(value, Bound(schema, "minimum"), Bound(schema, "maximum"), string.Create(CultureInfo.InvariantCulture, $"{value}"), "");

    public static ScalarFault? Length(int length, JsonObject schema, string min, string max, string unit)
        => Fault(length, Bound(schema, min), Bound(schema, max), string.Create(CultureInfo.InvariantCulture, $"{length} {unit}{(length == 1 ? "" : "s")}"), $" {unit}s");

    private static ScalarFault? Fault(decimal value, decimal? min, decimal? max, string shown, string unit)
    {
        if ((min is null || value >= min) && (max is null || value <= max))
        {
            return null;
        }

        var range = (min, max) switch
        {
            ({ } a, { } b) => string.Create(CultureInfo.InvariantCulture, $"from {a} to {b}"),
            ({ } a, null) => string.Create(CultureInfo.InvariantCulture, $"at least {a}"),
            var (_, b) => string.Create(CultureInfo.InvariantCulture, $"at most {b}"),
        };
        return new ScalarFault(ProblemCodes.OutOfRange, $"{shown} is out of range: {range}{unit}.", null);
    }

    private static decimal? Bound(JsonObject schema, string key)
    {
        if (schema[key] is not JsonValue value || value.GetValueKind() != JsonValueKind.Number)
        {
            return null;
        }

        // Through text: the number may be held as JSON, int, long, decimal or double. A double's own bounds do not fit a decimal and bound nothing.
        return decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) ? bound : null;
    }

    private static List<string> Texts(JsonNode? node)
        => node is JsonArray array
            ? [.. array.OfType<JsonValue>().Select(v => v.GetValueKind() == JsonValueKind.String ? v.GetValue<string>() : v.ToJsonString())]
            : [];
}
