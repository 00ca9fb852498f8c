using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

/// <summary>Makes the JSON schema of an options record: parser, check, completion, forms and docs use it alone.</summary>
/// <remarks>
/// Besides JSON schema's own words it uses <c>format: duration</c> for texts such as <c>30s</c>, <c>x-secret</c>, and <c>x-optionsOf</c> for
/// options that belong to the component which another option names.
/// </remarks>
internal static class OptionsSchema
{
    /// <summary>The schema of a record: its public settable properties in their order, those of base records first.</summary>
    /// <exception cref="PluginException">A property has a type that options cannot have (<see cref="ErrorKind.Configuration"/>).</exception>
    public static JsonObject Of(Type type) => Record(type, []);

    /// <summary>The name of an option, as it is written in files.</summary>
    public static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>The properties of a record that are options.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type)
        => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetMethod is { IsPublic: true } && p.SetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0
                && p.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .OrderBy(p => Depth(p.DeclaringType!))
            .ThenBy(p => p.MetadataToken);

    private static JsonObject Record(Type type, List<Type> outer)
    {
        if (outer.Contains(type))
        {
            throw Fault($"{type.Name} holds itself; options must end somewhere.");
        }

        outer.Add(type);
        var fresh = OptionDefaults.FreshInstance(type);
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var property in PropertiesOf(type))
        {
            var name = NameOf(property);
            var isRequired = OptionRules.IsRequired(property);
            var schema = OfType(property.PropertyType, property, outer);
            OptionRules.Add(schema, property);
            if (!isRequired && OptionDefaults.Of(property, fresh) is { } value)
            {
                schema["default"] = value;
            }

            properties[name] = schema;
            if (isRequired)
            {
                required.Add((JsonNode)name);
            }
        }

        outer.RemoveAt(outer.Count - 1);
        var result = new JsonObject { ["type"] = "object" };
        if (type.GetCustomAttribute<DescriptionAttribute>() is { } text)
        {
            result["description"] = text.Description;
        }

        result["properties"] = properties;
        result["required"] = required;
        result["additionalProperties"] = false;
        return result;
    }

    private static JsonObject OfType(Type declared, PropertyInfo property, List<Type> outer)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (Simple(type) is { } simple)
        {
            return simple;
        }

        if (type == typeof(JsonElement))
        {
            return property.GetCustomAttribute<OptionsOfAttribute>() is { } of
                ? new JsonObject { ["x-optionsOf"] = new JsonObject { ["kind"] = of.Kind, ["property"] = JsonNamingPolicy.CamelCase.ConvertName(of.Property) } }
                : [];
        }

        if (type.IsEnum)
        {
            return new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(n => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(n))]) };
        }

        if ((Parts(type, typeof(IReadOnlyDictionary<,>)) ?? Parts(type, typeof(IDictionary<,>))) is { } entry)
        {
            return entry[0] == typeof(string)
                ? new JsonObject { ["type"] = "object", ["additionalProperties"] = OfType(entry[1], property, outer) }
                : throw Unsupported(property, declared);
        }

        if (Parts(type, typeof(IEnumerable<>)) is { } item)
        {
            return new JsonObject { ["type"] = "array", ["items"] = OfType(item[0], property, outer) };
        }

        var isRecord = type is { IsClass: true, IsAbstract: false } && type != typeof(object) && type.Assembly != typeof(object).Assembly
            && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true;
        return isRecord ? Record(type, outer) : throw Unsupported(property, declared);
    }

    private static JsonObject? Simple(Type type)
        => type == typeof(string) ? new JsonObject { ["type"] = "string" }
            : type == typeof(bool) ? new JsonObject { ["type"] = "boolean" }
            : type == typeof(int) || type == typeof(long) ? new JsonObject { ["type"] = "integer" }
            : type == typeof(decimal) || type == typeof(double) ? new JsonObject { ["type"] = "number" }
            : type == typeof(TimeSpan) ? new JsonObject { ["type"] = "string", ["format"] = "duration" }
            : type == typeof(Uri) ? new JsonObject { ["type"] = "string", ["format"] = "uri" }
            : type == typeof(DateOnly) ? new JsonObject { ["type"] = "string", ["format"] = "date" }
            : type == typeof(Secret) ? new JsonObject { ["type"] = "string", ["x-secret"] = true }
            : null;

    /// <summary>The type arguments with which a type implements a generic interface; null if it does not.</summary>
    private static Type[]? Parts(Type type, Type contract)
        => type.GetInterfaces().Prepend(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == contract)?.GetGenericArguments();

    private static int Depth(Type type) => type.BaseType is { } parent ? Depth(parent) + 1 : 0;

    private static PluginException Unsupported(PropertyInfo property, Type type)
        => Fault($"Option {property.DeclaringType!.Name}.{property.Name} has type {type.Name}, which options cannot have; "
            + "use string, bool, int, long, decimal, double, an enum, TimeSpan, Uri, DateOnly, Secret, JsonElement, a record, a list or a dictionary with string keys.");

    private static PluginException Fault(string message) => new(ErrorKind.Configuration, message);
}
