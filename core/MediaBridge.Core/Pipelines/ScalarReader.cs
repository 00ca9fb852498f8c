using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Pipelines;

/// <summary>Reads a scalar as the schema says: <c>yes</c> is a text where a text is wanted, and a yes where a yes or no is.</summary>
internal static partial class ScalarReader
{
    private static readonly string[] Yes = ["true", "yes", "on"];
    private static readonly string[] No = ["false", "no", "off"];

    /// <summary>The value; or what is wrong with it.</summary>
    public static (JsonNode? Value, ScalarFault? Fault) Read(ScalarNode node, JsonObject schema) => SchemaFacts.Type(schema) switch
    {
        "string" => Text(node, schema),
        "boolean" => Bool(node),
        "integer" => Integer(node, schema),
        "number" => Number(node, schema),
        "any" => (Any(node), null),
        var other => (null, Wrong(other is "array" ? "a list" : "a map", node, other is "array" ? "Write it as a list: [a, b]." : "Write it as a map: { key: value }.")),
    };

    /// <summary>What a scalar is where the schema allows anything: the core types of YAML 1.2.</summary>
    public static JsonNode? Any(ScalarNode node)
    {
        if (!node.IsPlain)
        {
            return JsonValue.Create(node.Value);
        }

        return node.Value switch
        {
            "" or "~" or "null" => null,
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            var text when NumberForm().IsMatch(text) => text.AsSpan().ContainsAny(".eE") ? Decimal(text) ?? JsonValue.Create(text) : Long(text) ?? Decimal(text) ?? JsonValue.Create(text),
            var text => JsonValue.Create(text),
        };
    }

    private static (JsonNode? Value, ScalarFault? Fault) Text(ScalarNode node, JsonObject schema)
    {
        var text = node.Value;
        var allowed = SchemaFacts.Enum(schema);
        if (allowed.Count > 0 && !allowed.Contains(text, StringComparer.Ordinal))
        {
            return (null, new ScalarFault(ProblemCodes.NotAllowed, $"{ProblemCollector.Show(text)} is not allowed here.", Nearest.Hint(text, allowed)));
        }

        var fault = Format(text, SchemaFacts.Text(schema, "format")) ?? SchemaFacts.Length(text.Length, schema, "minLength", "maxLength", "character");
        return fault is null ? (JsonValue.Create(text), null) : (null, fault);
    }

    private static ScalarFault? Format(string text, string? format) => format switch
    {
        "uri" when !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.IsFile => Bad(text, "an address such as https://example.org/path"),
        "date" when !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => Bad(text, "a date such as 2024-01-31"),
        "date-time" when !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) => Bad(text, "a date and time such as 2024-01-31T20:15:00Z"),
        "duration" when !Durations.TryParse(text, out _) => Bad(text, Durations.Form),
        _ => null,
    };

    private static (JsonNode? Value, ScalarFault? Fault) Bool(ScalarNode node)
    {
        var isYes = Yes.Contains(node.Value, StringComparer.OrdinalIgnoreCase);
        if (node.IsPlain && (isYes || No.Contains(node.Value, StringComparer.OrdinalIgnoreCase)))
        {
            return (JsonValue.Create(isYes), null);
        }

        return (null, Wrong("true or false", node));
    }

    private static (JsonNode? Value, ScalarFault? Fault) Integer(ScalarNode node, JsonObject schema)
        => node.IsPlain && Long(node.Value) is { } value ? Ranged(value, schema) : (null, Wrong("a whole number", node));

    private static (JsonNode? Value, ScalarFault? Fault) Number(ScalarNode node, JsonObject schema)
        => node.IsPlain && NumberForm().IsMatch(node.Value) && Decimal(node.Value) is { } value ? Ranged(value, schema) : (null, Wrong("a number", node));

    private static (JsonNode? Value, ScalarFault? Fault) Ranged(JsonNode value, JsonObject schema)
    {
        var number = value.GetValueKind() == JsonValueKind.Number ? value.AsValue().TryGetValue<long>(out var whole) ? whole : value.GetValue<decimal>() : 0;
        return SchemaFacts.Range(number, schema) is { } fault ? (null, fault) : (value, null);
    }

    private static ScalarFault Wrong(string wanted, ScalarNode node, string? hint = null)
        => new(ProblemCodes.WrongType, $"{ProblemCollector.Show(node.Value)} is not {wanted}.", hint ?? (node.IsPlain ? null : "Remove the quotes: they make it a text."));

    private static ScalarFault Bad(string text, string wanted) => new(ProblemCodes.BadFormat, $"{ProblemCollector.Show(text)} is not {wanted}.", null);

    private static JsonValue? Long(string text)
        => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? JsonValue.Create(value) : null;

    private static JsonValue? Decimal(string text)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? JsonValue.Create(value) : null;

    [GeneratedRegex(@"\A[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberForm();
}
