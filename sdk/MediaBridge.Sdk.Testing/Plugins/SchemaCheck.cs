using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaBridge.Sdk.Testing;

/// <summary>Checks a value against the part of JSON schema that options use.</summary>
internal static class SchemaCheck
{
    /// <summary>What is wrong with a value, to follow its name in a sentence; null if nothing is.</summary>
    public static string? Fault(JsonObject schema, JsonNode value)
    {
        if (value is JsonArray list && schema["items"] is JsonObject items)
        {
            return list.Where(v => v is not null).Select(v => Fault(items, v!)).FirstOrDefault(f => f is not null);
        }

        if (schema["enum"] is JsonArray allowed && !allowed.Any(a => JsonNode.DeepEquals(a, value)))
        {
            return $"is none of {allowed.ToJsonString()}";
        }

        if (schema["type"]?.GetValue<string>() is { } type && !IsOf(type, value))
        {
            return $"is no {type}";
        }

        return Limit(schema, value, "minimum", (v, limit) => v >= limit, "is below")
            ?? Limit(schema, value, "maximum", (v, limit) => v <= limit, "is above")
            ?? Limit(schema, value, "exclusiveMinimum", (v, limit) => v > limit, "is not above")
            ?? Limit(schema, value, "exclusiveMaximum", (v, limit) => v < limit, "is not below");
    }

    private static bool IsOf(string type, JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => type == "string",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.Number => type is "number" or "integer",
        JsonValueKind.Array => type == "array",
        _ => type == "object",
    };

    private static string? Limit(JsonObject schema, JsonNode value, string word, Func<decimal, decimal, bool> keeps, string fault)
    {
        var isNumber = value.GetValueKind() == JsonValueKind.Number;
        if (schema[(isNumber ? "" : "x-") + word] is not { } limit)
        {
            return null;
        }

        return Size(value) is { } size && Size(limit) is { } bound && !keeps(size, bound) ? $"{fault} {limit.ToJsonString()}" : null;
    }

    /// <summary>A number, or a duration or date as a number; null if it is none of these.</summary>
    private static decimal? Size(JsonNode node)
    {
        if (node.GetValueKind() == JsonValueKind.Number)
        {
            return decimal.Parse(node.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
        }

        var text = node.ToString();
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date) ? date.DayNumber
            : TestDurationConverter.Parse(text)?.Ticks;
    }
}
