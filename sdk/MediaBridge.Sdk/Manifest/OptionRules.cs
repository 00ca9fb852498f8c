using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace MediaBridge.Sdk;

/// <summary>What the attributes of an option say, in the schema's words.</summary>
internal static class OptionRules
{
    /// <summary>Whether an option must be given: a <c>required</c> member or <c>[Required]</c> whose type does not allow null.</summary>
    public static bool IsRequired(PropertyInfo property)
    {
        var marked = property.IsDefined(typeof(RequiredMemberAttribute)) || property.IsDefined(typeof(RequiredAttribute));
        if (!marked || Nullable.GetUnderlyingType(property.PropertyType) is not null)
        {
            return false;
        }

        return property.PropertyType.IsValueType || new NullabilityInfoContext().Create(property).WriteState != NullabilityState.Nullable;
    }

    /// <summary>Adds description, limits and allowed values.</summary>
    /// <exception cref="PluginException">A limit or value is not of the option's type.</exception>
    public static void Add(JsonObject schema, PropertyInfo property)
    {
        if (property.GetCustomAttribute<DescriptionAttribute>() is { } text)
        {
            schema["description"] = text.Description;
        }

        // What follows is about the values: of a list's items, if it is a list.
        var values = schema["items"] as JsonObject ?? schema;
        if (property.GetCustomAttribute<RangeAttribute>() is { } range)
        {
            AddRange(values, range, property);
        }

        if (property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed)
        {
            values["enum"] = new JsonArray([.. allowed.Values.Select(v => OptionDefaults.ToNode(v, property))]);
        }
    }

    private static void AddRange(JsonObject schema, RangeAttribute range, PropertyInfo property)
    {
        // JSON schema knows limits of numbers only; those of durations and dates need words of our own.
        var prefix = schema["type"]?.GetValue<string>() is "integer" or "number" ? "" : "x-";
        schema[Word("minimum", range.MinimumIsExclusive)] = Limit(range.Minimum);
        schema[Word("maximum", range.MaximumIsExclusive)] = Limit(range.Maximum);

        string Word(string word, bool exclusive)
            => prefix + (exclusive ? "exclusive" + char.ToUpperInvariant(word[0]) + word[1..] : word);

        JsonNode? Limit(object value)
        {
            if (value is not string text)
            {
                return OptionDefaults.ToNode(value, property);
            }

            try
            {
                var typed = TypeDescriptor.GetConverter(range.OperandType).ConvertFromString(null, CultureInfo.InvariantCulture, text);
                return OptionDefaults.ToNode(typed, property);
            }
            catch (Exception e) when (e is FormatException or ArgumentException or NotSupportedException)
            {
                throw new PluginException(
                    ErrorKind.Configuration, $"Option {property.DeclaringType!.Name}.{property.Name}: the limit '{text}' is not a {range.OperandType.Name}.", inner: e);
            }
        }
    }
}
