using System.Text.Json;

namespace MediaBridge.Cli.Output;

/// <summary>Shows options as a table: name, type with its range, whether it is needed, what it is for, its default.</summary>
internal static class OptionTable
{
    /// <summary>Prints the options of a schema; nothing if it has none.</summary>
    public static void Write(JsonElement schema, string? main, Screen screen)
    {
        if (!schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var required = schema.TryGetProperty("required", out var list) ? list.EnumerateArray().Select(e => e.GetString()).ToHashSet(StringComparer.Ordinal) : [];
        var table = new TextTable("", "", "", "");
        foreach (var option in properties.EnumerateObject())
        {
            var value = option.Value;
            var standard = value.TryGetProperty("default", out var given) && given.ValueKind is not JsonValueKind.Null ? $" (default: {Plain(given)})" : "";
            var marks = required.Contains(option.Name) ? "needed" : string.Equals(option.Name, main, StringComparison.Ordinal) ? "main" : "";
            table.Add(option.Name, new Cell(TypeOf(value), Style.Faint), new Cell(marks, Style.Warning), $"{Text(value, "description")}{standard}");
        }

        if (!table.IsEmpty)
        {
            table.Write(screen.Data, screen.Width, 4);
        }
    }

    /// <summary>Such as <c>whole number, 1 to 9</c>, <c>list of a|b</c>, <c>secret</c>.</summary>
    private static string TypeOf(JsonElement schema)
    {
        if (schema.TryGetProperty("x-secret", out _))
        {
            return "secret";
        }

        if (schema.TryGetProperty("x-optionsOf", out var of))
        {
            return $"options of the {Text(of, "kind")?.ToLowerInvariant()}";
        }

        if (schema.TryGetProperty("enum", out var words))
        {
            return string.Join('|', words.EnumerateArray().Select(Plain));
        }

        var type = Text(schema, "type") switch
        {
            "string" => Text(schema, "format") switch { null => "text", "uri" => "address", var format => format },
            "integer" => "whole number",
            "boolean" => "yes or no",
            "array" => schema.TryGetProperty("items", out var items) ? $"list of {TypeOf(items)}" : "list",
            "object" => "map",
            null => "anything",
            var other => other,
        };
        return (Limit(schema, "minimum"), Limit(schema, "maximum")) switch
        {
            ({ } low, { } high) => $"{type}, {low} to {high}",
            ({ } low, null) => $"{type}, from {low}",
            (null, { } high) => $"{type}, to {high}",
            _ => type,
        };
    }

    private static string? Limit(JsonElement schema, string name)
        => schema.TryGetProperty(name, out var limit) || schema.TryGetProperty("x-" + name, out limit) ? Plain(limit) : null;

    private static string Plain(JsonElement value) => value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string? Text(JsonElement schema, string name)
        => schema.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
