using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;

namespace MediaBridge.Core.Schemas;

/// <summary>The schema of <c>connections.yaml</c>, with every service that an installed plugin connects to.</summary>
internal static class ConnectionSchema
{
    private const string Address = "address";
    private const string SecretName = "^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$";

    public static JsonObject Make(IComponentIndex index)
    {
        var options = new OptionSchemas(index);
        var services = index.Services.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var connection = SchemaWords.Map(
            new JsonObject
            {
                // One that no plugin knows is no error: the plugin may come later.
                ["service"] = SchemaWords.Either("The service that it is an account of.", SchemaWords.Words(services), SchemaWords.Text(canBeEmpty: false)),
                ["person"] = SchemaWords.Text("Whose account it is."),
                ["with"] = new JsonObject { ["description"] = "Its options.", ["type"] = new JsonArray("object", "null") },
                ["secrets"] = new JsonObject { ["description"] = "Options that are secrets: the names under which `mediabridge secrets set NAME` stored them.", ["type"] = new JsonArray("object", "null") },
            },
            "service");
        // A service may be known by name only, to components that need no connection.
        SchemaWords.Rule(connection, new JsonArray([.. services.Where(s => index.Connection(s) is not null).Select(s => SchemaWords.When("service", s, Service(options, index.Connection(s)!.Options)))]));
        return new JsonObject
        {
            ["$schema"] = SchemaWords.Draft,
            ["title"] = "MediaBridge connections",
            ["type"] = new JsonArray("object", "null"),
            ["propertyNames"] = SchemaWords.Names(),
            ["additionalProperties"] = connection,
        };
    }

    private static JsonObject Service(OptionSchemas options, JsonObject schema)
    {
        var with = options.Map(schema, isWhole: false);
        with["type"] = new JsonArray("object", "null");
        var known = with["properties"]!.AsObject();
        known.TryAdd(Address, options.Value(new JsonObject { ["type"] = "string", ["format"] = "uri", ["description"] = "Another address of the service than its own." }, canBeEmpty: true));

        var secrets = SchemaFacts.Properties(schema).Where(p => p.Value is JsonObject option && SchemaFacts.IsSecret(option)).ToDictionary(p => p.Key, p => (JsonObject)p.Value!, StringComparer.Ordinal);
        var names = new JsonObject
        {
            ["type"] = new JsonArray("object", "null"),
            ["properties"] = new JsonObject(secrets.Select(s => KeyValuePair.Create(
                s.Key, (JsonNode?)SchemaWords.Described(new JsonObject { ["type"] = "string", ["pattern"] = SecretName }, SchemaFacts.Text(s.Value, "description"))))),
            ["additionalProperties"] = false,
        };
        var then = new JsonObject { ["properties"] = new JsonObject { ["with"] = with, ["secrets"] = names } };
        var needed = SchemaFacts.Required(schema).Select(key => (JsonNode)(secrets.ContainsKey(key) ? SchemaWords.Either(null, Has("with", key), Has("secrets", key)) : Has("with", key))).ToArray();
        SchemaWords.Rule(then, new JsonArray(needed));
        return then;
    }

    private static JsonObject Has(string map, string key) => new()
    {
        ["required"] = new JsonArray(map),
        ["properties"] = new JsonObject { [map] = new JsonObject { ["type"] = "object", ["required"] = new JsonArray(key) } },
    };
}
