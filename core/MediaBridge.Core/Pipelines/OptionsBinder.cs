using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>Makes options records of checked JSON. Keys that are missing keep the record's defaults.</summary>
/// <remarks>Secrets inside an option of type <see cref="JsonElement"/> stay references: they are filled in when that element is bound in turn.</remarks>
internal static class OptionsBinder
{
    /// <summary>How the serializer makes a record.</summary>
    internal static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new DurationConverter(), new SecretReferenceConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Makes an options record.</summary>
    /// <param name="optionsType">Its type.</param>
    /// <param name="values">Checked options.</param>
    /// <param name="secretByName">Finds a secret; it throws when there is none.</param>
    /// <exception cref="PluginException">The values do not fit the record (kind Configuration); the message names the option, never its value.</exception>
    public static object Bind(Type optionsType, JsonObject values, Func<string, Secret> secretByName)
    {
        try
        {
            using (SecretReferenceConverter.Use(secretByName))
            {
                return PlainOptions.TryBind(optionsType, values) ?? values.Deserialize(optionsType, Json) ?? throw Misfit(optionsType, "", null);
            }
        }
        catch (JsonException e)
        {
            throw Misfit(optionsType, e.Path?.TrimStart('$').TrimStart('.') ?? "", e);
        }
        catch (Exception e) when (e is NotSupportedException or InvalidOperationException or ArgumentException or TargetInvocationException)
        {
            throw Misfit(optionsType, "", e);
        }
    }

    /// <summary>Makes the options record of a connection: its options and its secrets.</summary>
    public static object Bind(Type optionsType, ConnectionDefinition connection, Func<string, Secret> secretByName)
    {
        var values = connection.Options.DeepClone().AsObject();
        foreach (var (option, name) in connection.Secrets)
        {
            values[option] = new JsonObject { [OptionsChecker.SecretKey] = name };
        }

        return Bind(optionsType, values, secretByName);
    }

    private static PluginException Misfit(Type type, string path, Exception? inner)
        => new(
            ErrorKind.Configuration,
            path.Length == 0 ? $"The options do not fit {type.Name}{(inner is null ? "" : $": {inner.Message}")}" : $"The option '{path}' does not fit {type.Name}.",
            "`mediabridge check` names the option and its place; if it finds nothing, the plugin's manifest is older than its code: build it again.");
}
