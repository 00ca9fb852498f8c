using System.Text.Json.Nodes;
using MediaBridge.Core.Configuration;

namespace MediaBridge.Core.Schemas;

/// <summary>The schema of settings files, made of the list of settings.</summary>
internal static class SettingsSchema
{
    public static JsonObject Make()
    {
        var settings = Level([.. SettingKeys.All.Select(k => (Path(k), k))]);
        var profile = settings.DeepClone().AsObject();
        settings["properties"]!.AsObject()["profiles"] = new JsonObject
        {
            ["description"] = "Settings that hold with --profile NAME only.",
            ["type"] = new JsonArray("object", "null"),
            ["additionalProperties"] = profile,
        };
        var schema = new JsonObject { ["$schema"] = SchemaWords.Draft, ["title"] = "MediaBridge settings" };
        foreach (var (key, value) in settings.ToList())
        {
            settings.Remove(key);
            schema[key] = value;
        }

        return schema;
    }

    private static IReadOnlyList<string> Path(SettingKey key) => key.IsPattern ? key.Name.Split('.') : SettingKeys.PathOf(key, key.Name);

    private static JsonObject Level(List<(IReadOnlyList<string> Path, SettingKey Key)> keys)
    {
        var (properties, patterns) = (new JsonObject(), new JsonObject());
        foreach (var group in keys.GroupBy(k => k.Path[0], StringComparer.Ordinal))
        {
            var value = group.First() is { Path.Count: 1 } leaf
                ? SchemaWords.Either(leaf.Key.Description, [.. Values(leaf.Key), SchemaWords.Nothing()])
                : Level([.. group.Select(g => ((IReadOnlyList<string>)[.. g.Path.Skip(1)], g.Key))]);
            if (group.First() is { Path.Count: 1, Key: { IsList: false, Default: [var standard] } })
            {
                value["default"] = standard;
            }

            if (group.Key is SettingKeys.OfflineShort)
            {
                value = SchemaWords.Either(group.First().Key.Description, [value, .. Values(group.First().Key)]);
            }

            if (group.Key is "*")
            {
                patterns[(string)SchemaWords.Names()["pattern"]!] = value;
            }
            else
            {
                properties[group.Key] = value;
            }
        }

        var map = SchemaWords.Map(properties);
        map["type"] = new JsonArray("object", "null");
        if (patterns.Count > 0)
        {
            map["patternProperties"] = patterns;
        }

        return map;
    }

    private static IEnumerable<JsonObject> Values(SettingKey key)
    {
        if (key.Default is [SettingParser.Auto])
        {
            yield return SchemaWords.Words([SettingParser.Auto]);
        }

        switch (key.Type)
        {
            case SettingType.Integer:
                yield return Number(key);
                break;
            case SettingType.Fraction:
                yield return new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 };
                yield return Pattern("^(0?\\.[0-9]+|0\\.?|1(\\.0*)?)$");
                break;
            case SettingType.Bool:
                yield return new JsonObject { ["type"] = "boolean" };
                yield return Pattern("^([Tt][Rr][Uu][Ee]|[Yy][Ee][Ss]|[Oo][Nn]|1|[Ff][Aa][Ll][Ss][Ee]|[Nn][Oo]|[Oo][Ff][Ff]|0)$");
                yield return new JsonObject { ["enum"] = new JsonArray(0, 1) };
                break;
            case SettingType.Choice:
                yield return SchemaWords.Words(key.Allowed);
                break;
            case SettingType.Size:
                yield return Number(key);
                yield return Pattern("^[0-9][0-9.]{0,14}\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$");
                break;
            case SettingType.Duration:
                yield return Pattern(OptionSchemas.DurationPattern);
                break;
            case SettingType.Numbers:
                yield return new JsonObject { ["type"] = "array", ["items"] = Number(key) };
                break;
            case SettingType.Names or SettingType.Folders:
                yield return new JsonObject { ["type"] = "array", ["items"] = NotEmpty() };
                break;
            case SettingType.Name:
                yield return Pattern((string)SchemaWords.Names()["pattern"]!);
                yield return new JsonObject { ["type"] = "integer", ["minimum"] = 0 };
                break;
            default:
                yield return NotEmpty();
                break;
        }
    }

    private static JsonObject Number(SettingKey key)
    {
        var number = new JsonObject { ["type"] = "integer", ["minimum"] = key.Min };
        if (key.Max != long.MaxValue)
        {
            number["maximum"] = key.Max;
        }

        return number;
    }

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject NotEmpty() => new() { ["type"] = new JsonArray("string", "number", "boolean"), ["minLength"] = 1 };
}
