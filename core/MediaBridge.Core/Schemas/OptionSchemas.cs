using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Schemas;

/// <summary>Makes of the schemas in manifests what an editor needs: as written in files, where a value may be a <c>${…}</c> and a yes may be a <c>yes</c>.</summary>
internal sealed class OptionSchemas(IComponentIndex index)
{
    private const string SecretPattern = @"^\$\{secret:[A-Za-z0-9][A-Za-z0-9._/-]{0,199}\}$";
    private static readonly string[] Kept = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "minItems", "maxItems"];

    private static readonly string[] Shown = ["description", "default"];

    // What `Durations` reads: units in falling order, ISO 8601, or a clock.
    public const string DurationPattern = @"^(P[0-9YMWDTHS.]+|(\d+\.)?\d{1,2}:\d{2}:\d{2}(\.\d+)?|(?=[\d.])([\d.]+d)?([\d.]+h)?([\d.]+m)?([\d.]+s)?([\d.]+ms)?)$";

    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal)
    {
        ["duration"] = DurationPattern,
        ["uri"] = "^(?![Ff][Ii][Ll][Ee]:)[A-Za-z][A-Za-z0-9+.-]*:",
        ["date"] = @"^\d{4}-\d{2}-\d{2}$",
        ["date-time"] = @"^\d{4}-\d{2}-\d{2}",
    };

    /// <summary>Name of a component's options among the definitions.</summary>
    public static string NameOf(ComponentKind kind, string id) => $"{ComponentFinder.Word(kind)}.{id}";

    /// <summary>The options of all components, by <see cref="NameOf"/>.</summary>
    public JsonObject Definitions(params IReadOnlyList<ComponentKind> kinds)
        => new(from kind in kinds
               from component in kind.Components(index)
               select KeyValuePair.Create(NameOf(kind, component.Info.Id), (JsonNode?)SchemaWords.Described(Map(component.Options), $"Options of {component.Info.Id}: {component.Info.Summary}")));

    /// <summary>What <c>with:</c> of a component may be; without options that are needed, it may be empty.</summary>
    public static JsonObject With(ComponentKind kind, ManifestComponent component)
        => NeedsOptions(component)
            ? SchemaWords.Definition(NameOf(kind, component.Info.Id))
            : SchemaWords.Either(null, SchemaWords.Definition(NameOf(kind, component.Info.Id)), SchemaWords.Nothing());

    public static bool NeedsOptions(ManifestComponent component) => SchemaFacts.Required(component.Options).Count > 0;

    /// <summary>A map of options.</summary>
    /// <param name="schema">As the manifest has it.</param>
    /// <param name="isWhole">Whether options that are needed must stand in this very map.</param>
    public JsonObject Map(JsonObject schema, bool isWhole = true)
    {
        var required = SchemaFacts.Required(schema);
        var properties = new JsonObject();
        var rules = new JsonArray();
        var dependencies = new JsonObject();
        foreach (var (key, value) in SchemaFacts.Properties(schema))
        {
            properties[key] = value is JsonObject option ? Value(option, canBeEmpty: !required.Contains(key, StringComparer.Ordinal)) : new JsonObject();
        }

        foreach (var (key, value) in SchemaFacts.Properties(schema))
        {
            if (value is JsonObject option && SchemaFacts.OptionsOf(option) is var (word, named) && Enum.TryParse<ComponentKind>(word, ignoreCase: true, out var kind))
            {
                Nested(schema, key, named, kind, properties, rules, dependencies);
            }
        }

        var map = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = More(schema) };
        if (isWhole)
        {
            SchemaWords.Require(map, required);
        }

        SchemaWords.Rule(map, rules);
        if (dependencies.Count > 0)
        {
            map["dependencies"] = dependencies;
        }

        return map;
    }

    /// <summary>One option.</summary>
    public JsonObject Value(JsonObject schema, bool canBeEmpty)
    {
        if (SchemaFacts.OptionsOf(schema) is not null)
        {
            return Dressed([], schema);
        }

        List<JsonObject> ways = [.. Ways(schema)];
        if (canBeEmpty && ways.Count > 0)
        {
            ways.Add(SchemaWords.Nothing());
        }

        return Dressed(ways.Count == 0 ? [] : ways.Count == 1 ? ways[0] : SchemaWords.Either(null, [.. ways]), schema);
    }

    /// <summary>The forms in which a value may be written; none if anything may.</summary>
    private List<JsonObject> Ways(JsonObject schema)
    {
        if (SchemaFacts.IsSecret(schema))
        {
            return [new JsonObject { ["type"] = "string", ["pattern"] = SecretPattern }];
        }

        return SchemaFacts.Type(schema) switch
        {
            "string" => Text(schema),
            "integer" or "number" => [Limited(new JsonObject { ["type"] = SchemaFacts.Type(schema) }, schema), SchemaWords.AReference()],
            "boolean" => [new JsonObject { ["type"] = "boolean" }, new JsonObject { ["type"] = "string", ["pattern"] = "^([Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$" }, SchemaWords.AReference()],
            "array" => [Limited(new JsonObject { ["type"] = "array", ["items"] = schema["items"] is JsonObject items ? Value(items, canBeEmpty: true) : new JsonObject() }, schema)],
            "object" => [Map(schema)],
            _ => [],
        };
    }

    private static List<JsonObject> Text(JsonObject schema)
    {
        var words = SchemaFacts.Enum(schema);
        if (words.Count > 0)
        {
            return [SchemaWords.Words(words), SchemaWords.AReference()];
        }

        return SchemaFacts.Text(schema, "format") is { } format && Formats.TryGetValue(format, out var pattern)
            ? [new JsonObject { ["type"] = "string", ["pattern"] = pattern }, SchemaWords.AReference()]
            : schema.ContainsKey("minLength") || schema.ContainsKey("maxLength")
                ? [Limited(SchemaWords.Text(canBeEmpty: false), schema), SchemaWords.AReference()]
                : [SchemaWords.Text(canBeEmpty: false)];
    }

    /// <summary>Options of the component that another option names.</summary>
    private void Nested(JsonObject schema, string key, string named, ComponentKind kind, JsonObject properties, JsonArray rules, JsonObject dependencies)
    {
        var standard = (SchemaFacts.Properties(schema)[named] as JsonObject)?["default"] is JsonValue value && value.TryGetValue<string>(out var id) ? id : null;
        if (SchemaFacts.Properties(schema)[named] is JsonObject option)
        {
            var isNeeded = SchemaFacts.Required(schema).Contains(named, StringComparer.Ordinal);
            properties[named] = Dressed(SchemaWords.Choice("", kind.Components(index).Select(c => c.Info.Id), canBeEmpty: !isNeeded), option);
        }

        foreach (var component in kind.Components(index))
        {
            var then = new JsonObject { ["properties"] = new JsonObject { [key] = With(kind, component) } };
            SchemaWords.Require(then, NeedsOptions(component) ? [key] : []);
            rules.Add(SchemaWords.When(named, component.Info.Id, then));
            if (string.Equals(component.Info.Id, standard, StringComparison.Ordinal))
            {
                rules.Add(new JsonObject { ["if"] = new JsonObject { ["not"] = new JsonObject { ["required"] = new JsonArray(named) } }, ["then"] = then.DeepClone() });
            }
        }

        if (string.IsNullOrEmpty(standard))
        {
            dependencies[key] = new JsonArray(named);
        }
    }

    private JsonNode More(JsonObject schema) => schema["additionalProperties"] switch
    {
        JsonObject values => Value(values, canBeEmpty: true),
        JsonValue flag when flag.TryGetValue<bool>(out var open) && open => JsonValue.Create(true),
        _ => JsonValue.Create(false),
    };

    private static JsonObject Limited(JsonObject target, JsonObject schema)
    {
        foreach (var word in Kept.Where(schema.ContainsKey))
        {
            target[word] = schema[word]?.DeepClone();
        }

        return target;
    }

    /// <summary>What people read: description and default.</summary>
    private static JsonObject Dressed(JsonObject target, JsonObject schema)
    {
        foreach (var word in Shown.Where(schema.ContainsKey))
        {
            target[word] = schema[word]?.DeepClone();
        }

        return target;
    }
}
