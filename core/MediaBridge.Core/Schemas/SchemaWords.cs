using System.Text.Json.Nodes;

namespace MediaBridge.Core.Schemas;

/// <summary>The small pieces that editor schemas (JSON schema draft 07, which YAML editors read) are made of.</summary>
internal static class SchemaWords
{
    public const string Draft = "http://json-schema.org/draft-07/schema#";

    /// <summary>A reference to an environment variable or a variable of the file, anywhere in a text.</summary>
    private const string Reference = @"\$\{(env|var):[A-Za-z0-9_.()-]+\}";

    private const string NamePattern = "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$";

    public static JsonObject AReference() => new() { ["type"] = "string", ["pattern"] = Reference };

    public static JsonObject Nothing() => new() { ["type"] = "null" };

    /// <summary>A text; plain numbers and words such as <c>yes</c> are texts where a text is wanted.</summary>
    public static JsonObject Text(string? description = null, bool canBeEmpty = true)
        => Described(new JsonObject { ["type"] = canBeEmpty ? new JsonArray("string", "number", "boolean", "null") : new JsonArray("string", "number", "boolean") }, description);

    /// <summary>A name of a step, pipeline or person's own thing.</summary>
    public static JsonObject Name(string description)
        => Either(description, new JsonObject { ["type"] = new JsonArray("string", "number", "boolean"), ["pattern"] = NamePattern }, AReference(), Nothing());

    /// <summary>The rule for names, as <c>propertyNames</c>.</summary>
    public static JsonObject Names() => new() { ["pattern"] = NamePattern };

    /// <summary>One of some words, or a reference that gives one.</summary>
    public static JsonObject Choice(string description, IEnumerable<string> words, bool canBeEmpty = true)
        => Either(description, canBeEmpty ? [Words(words), AReference(), Nothing()] : [Words(words), AReference()]);

    public static JsonObject Words(IEnumerable<string> words)
    {
        var list = words.Select(w => (JsonNode?)JsonValue.Create(w)).ToArray();
        return list.Length > 0 ? new JsonObject { ["enum"] = new JsonArray(list) } : new JsonObject { ["not"] = new JsonObject() };
    }

    /// <summary>What fits one of several schemas.</summary>
    public static JsonObject Either(string? description, params JsonObject[] schemas)
        => Described(new JsonObject { ["anyOf"] = new JsonArray([.. schemas]) }, description);

    public static JsonObject Described(JsonObject schema, string? description)
    {
        if (description is not null)
        {
            schema["description"] = description;
        }

        return schema;
    }

    public static JsonObject Definition(string name) => new() { ["$ref"] = $"#/definitions/{name}" };

    /// <summary>What holds where a property has a value.</summary>
    public static JsonObject When(string property, string value, JsonObject then) => new()
    {
        ["if"] = new JsonObject { ["properties"] = new JsonObject { [property] = new JsonObject { ["const"] = value } }, ["required"] = new JsonArray(property) },
        ["then"] = then,
    };

    /// <summary>A map with these keys and no others.</summary>
    public static JsonObject Map(JsonObject properties, params IEnumerable<string> required)
    {
        var map = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        Require(map, required);
        return map;
    }

    public static JsonObject List(JsonObject items, string description, bool canBeEmpty)
    {
        var list = new JsonObject { ["type"] = canBeEmpty ? new JsonArray("array", "null") : "array", ["items"] = items };
        if (!canBeEmpty)
        {
            list["minItems"] = 1;
        }

        return Described(list, description);
    }

    /// <summary>Rules that hold besides; a list without any is no schema.</summary>
    public static void Rule(JsonObject map, JsonArray rules)
    {
        if (rules.Count > 0)
        {
            map["allOf"] = rules;
        }
    }

    public static void Require(JsonObject map, IEnumerable<string> keys)
    {
        var list = keys.Select(k => (JsonNode?)JsonValue.Create(k)).ToArray();
        if (list.Length > 0)
        {
            map["required"] = new JsonArray(list);
        }
    }
}
