using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaBridge.Sdk;

/// <summary>Default values of options, as JSON in the form in which people write them.</summary>
internal static class OptionDefaults
{
    /// <summary>An instance as the author's initialisers leave it; null when the type has no constructor without parameters.</summary>
    /// <remarks>Required members stay unset: nobody reads them here.</remarks>
    public static object? FreshInstance(Type type)
        => type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, Type.EmptyTypes)?.Invoke(null);

    /// <summary>The default of an option: <c>[DefaultValue]</c>, else what a fresh instance holds; null if it has none.</summary>
    public static JsonNode? Of(PropertyInfo property, object? fresh)
    {
        var value = property.GetCustomAttribute<DefaultValueAttribute>() is { } stated ? stated.Value
            : fresh is null ? null
            : property.GetValue(fresh);

        // A nested record shows its defaults at its own properties; a secret has none that may be shown.
        return value is null or Secret || IsRecord(value) ? null : ToNode(value, property);
    }

    /// <summary>A value in the form in which it is written in files.</summary>
    /// <exception cref="PluginException">The value has no such form.</exception>
    public static JsonNode? ToNode(object? value, PropertyInfo property) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        TimeSpan duration => JsonValue.Create(DurationText.Format(duration)),
        DateOnly date => JsonValue.Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Uri uri => JsonValue.Create(uri.OriginalString),
        Enum word => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(word.ToString())),
        JsonElement json => json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : JsonNode.Parse(json.GetRawText()),
        IDictionary map => Map(map, property),
        IEnumerable list => List(list, property),
        _ => throw new PluginException(
            ErrorKind.Configuration, $"Option {property.DeclaringType!.Name}.{property.Name}: a {value.GetType().Name} cannot be written as a default or allowed value."),
    };

    private static bool IsRecord(object value)
        => value is not (IEnumerable or Uri) && value.GetType() is { IsClass: true } type && type.Assembly != typeof(object).Assembly;

    private static JsonObject Map(IDictionary map, PropertyInfo property)
    {
        var result = new JsonObject();
        foreach (DictionaryEntry entry in map)
        {
            if (entry.Value is { } value && !IsRecord(value) && value is not Secret)
            {
                result[(string)entry.Key] = ToNode(value, property);
            }
        }

        return result;
    }

    /// <summary>A list of plain values; null for one of records or secrets, which files spell out.</summary>
    private static JsonArray? List(IEnumerable list, PropertyInfo property)
    {
        var result = new JsonArray();
        foreach (var value in list)
        {
            if (value is Secret || (value is not null && IsRecord(value)))
            {
                return null;
            }

            result.Add(ToNode(value, property));
        }

        return result;
    }
}
