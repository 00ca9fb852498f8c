using System.Collections;
using System.Text.Json.Nodes;

namespace MediaBridge.Sdk.Testing;

/// <summary>Secrets that are easy to find again, should a plugin let one out.</summary>
internal static class Canaries
{
    private const int ShortestSecret = 6;

    public static string Of(string name) => $"canary-{name}-7f3a9c51d2";

    public static Credential Credential() => new() { AccessToken = Of("access"), RefreshToken = Of("refresh") };

    /// <summary>Fills required secret options that are not given.</summary>
    public static void Fill(Type optionsType, JsonObject json)
    {
        foreach (var property in OptionsSchema.PropertiesOf(optionsType).Where(p => p.PropertyType == typeof(Secret) && OptionRules.IsRequired(p)))
        {
            var name = OptionsSchema.NameOf(property);
            if (!json.ContainsKey(name))
            {
                json[name] = Of(name);
            }
        }
    }

    /// <summary>The secrets of an options record, also of records and lists in it.</summary>
    public static IEnumerable<(string Name, string Value)> SecretsOf(object record)
    {
        foreach (var property in OptionsSchema.PropertiesOf(record.GetType()))
        {
            var name = OptionsSchema.NameOf(property);
            foreach (var found in In(name, property.GetValue(record)))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<(string Name, string Value)> In(string name, object? value)
    {
        if (value is Secret secret)
        {
            return secret.Reveal().Length >= ShortestSecret ? [(name, secret.Reveal())] : [];
        }

        if (value is null or string or Uri || value.GetType().IsValueType)
        {
            return [];
        }

        if (value is IDictionary map)
        {
            return map.Keys.Cast<object>().SelectMany(k => In($"{name}.{k}", map[k]));
        }

        return value is IEnumerable list
            ? list.Cast<object?>().SelectMany((v, i) => In($"{name}[{i}]", v))
            : SecretsOf(value).Select(s => ($"{name}.{s.Name}", s.Value));
    }
}
