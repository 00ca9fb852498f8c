using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>Makes options records of texts, numbers, words and durations, which is what most options are. What it does not expect is left to the serializer, which compiles code for each type of options: that takes longer than all of a small run's start.</summary>
internal static class PlainOptions
{
    /// <summary>The record; null if the serializer must make it, or tell what is wrong.</summary>
    public static object? TryBind(Type type, JsonObject values)
    {
        if (type.GetConstructor(Type.EmptyTypes) is not { } constructor || type.IsDefined(typeof(JsonAttribute), inherit: true))
        {
            return null;
        }

        var properties = OptionsSchema.PropertiesOf(type).ToDictionary(OptionsSchema.NameOf, StringComparer.Ordinal);
        var bound = new List<Bound>(values.Count);
        foreach (var (name, node) in values)
        {
            if (node is null || !properties.TryGetValue(name, out var property) || property.IsDefined(typeof(JsonAttribute), inherit: true)
                || Value(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, node) is not { } value)
            {
                return null;
            }

            bound.Add(new Bound(property, value));
        }

        foreach (var (name, property) in properties)
        {
            if (property.IsDefined(typeof(RequiredMemberAttribute)) && !values.ContainsKey(name))
            {
                return null;
            }
        }

        var options = constructor.Invoke(null);
        foreach (var (property, value) in bound)
        {
            property.SetValue(options, value);
        }

        return options;
    }

    private static object? Value(Type type, JsonNode node)
    {
        var kind = node.GetValueKind();
        if (type == typeof(JsonElement))
        {
            return Element(node);
        }

        if (kind is JsonValueKind.True or JsonValueKind.False)
        {
            return type == typeof(bool) ? kind == JsonValueKind.True : null;
        }

        if (kind == JsonValueKind.Array)
        {
            return type == typeof(IReadOnlyList<string>) ? Texts(node.AsArray()) : null;
        }

        return kind switch
        {
            JsonValueKind.String => OfText(type, node.GetValue<string>()),
            JsonValueKind.Number => OfNumber(type, node.ToJsonString()),
            _ => null,
        };
    }

    private static object? OfText(Type type, string text)
        => type == typeof(string) ? text
            : type == typeof(TimeSpan) ? (Durations.TryParse(text, out var duration) ? duration : null)
            : type.IsEnum ? Word(type, text)
            : OfNumber(type, text);

    private static object? OfNumber(Type type, string text)
    {
        const NumberStyles Whole = NumberStyles.AllowLeadingSign;
        if (text is [] or ['+', ..])
        {
            return null;
        }

        return type == typeof(int) ? (int.TryParse(text, Whole, CultureInfo.InvariantCulture, out var small) ? small : null)
            : type == typeof(long) ? (long.TryParse(text, Whole, CultureInfo.InvariantCulture, out var large) ? large : null)
            : type == typeof(decimal) ? (decimal.TryParse(text, Whole | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact) ? exact : null)
            : (object?)null;
    }

    private static object? Word(Type type, string text)
    {
        foreach (var name in Enum.GetNames(type))
        {
            if (string.Equals(JsonNamingPolicy.CamelCase.ConvertName(name), text, StringComparison.Ordinal))
            {
                return Enum.Parse(type, name);
            }
        }

        return null;
    }

    private static List<string>? Texts(JsonArray array)
    {
        var texts = new List<string>(array.Count);
        foreach (var node in array)
        {
            if (node?.GetValueKind() != JsonValueKind.String)
            {
                return null;
            }

            texts.Add(node.GetValue<string>());
        }

        return texts;
    }

    private static JsonElement Element(JsonNode node)
    {
        using var document = JsonDocument.Parse(node.ToJsonString());
        return document.RootElement.Clone();
    }

    private sealed record Bound(PropertyInfo Property, object Value);
}
