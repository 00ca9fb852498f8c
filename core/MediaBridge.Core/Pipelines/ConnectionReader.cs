using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Pipelines;

/// <summary>Reads and checks one connection: <c>name: { service, person, with: { … }, secrets: { option: name } }</c>.</summary>
internal static class ConnectionReader
{
    private const string Address = "address";

    public static ConnectionDefinition? Read(string name, Position at, Node value, CheckScope scope)
    {
        if (!Names.IsName(name))
        {
            scope.Add(at, name, ProblemCodes.BadName, $"{ProblemCollector.Show(name)} is not a name of a connection.", Names.Rule);
        }

        if (MapReader.Open(value, name, scope, "A connection") is not { } map)
        {
            return null;
        }

        var service = map.RequiredText("service", "Add service: NAME.");
        var person = map.Text("person");
        var with = Merge(map, scope);
        map.Finish();
        if (service is null)
        {
            return null;
        }

        // Where the schema does not know `address`, it is the engine's: every service can be pointed elsewhere.
        var schema = Schema(service, with, map, scope, out var ownAddress);
        var options = scope.Options.Check(with, map.Start, schema, $"{name}.with");
        var address = options[Address] is JsonValue text && text.TryGetValue<string>(out var url) && Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri : null;
        if (!ownAddress)
        {
            options.Remove(Address);
        }

        var secrets = options
            .Where(o => o.Value is JsonObject { Count: 1 } reference && reference[OptionsChecker.SecretKey] is not null)
            .ToDictionary(o => o.Key, o => o.Value![OptionsChecker.SecretKey]!.GetValue<string>(), StringComparer.Ordinal);
        foreach (var option in secrets.Keys)
        {
            options.Remove(option);
        }

        return new ConnectionDefinition { Name = name, Service = service, Person = person, Address = address, Options = options, Secrets = secrets };
    }

    private static JsonObject Schema(string service, Node? with, MapReader map, CheckScope scope, out bool ownAddress)
    {
        var known = scope.Context.Components.Connection(service);
        ownAddress = known is not null && SchemaFacts.Properties(known.Options).ContainsKey(Address);
        if (known is null)
        {
            // The plugin may be disabled or not yet installed: pipelines that do not use the connection still run.
            scope.Add(map.Place("service"), map.At("service"), ProblemCodes.UnknownService, $"No ready plugin knows the service {ProblemCollector.Show(service)}.", Nearest.Hint(service, [.. scope.Context.Components.Services]), warning: true);
            return Unknown(with);
        }

        var schema = known.Options.DeepClone().AsObject();
        if (!ownAddress)
        {
            if (schema["properties"] is not JsonObject properties)
            {
                schema["properties"] = properties = [];
            }

            properties[Address] = new JsonObject { ["type"] = "string", ["format"] = "uri" };
        }

        return schema;
    }

    /// <summary>Options of a service that nobody knows: anything goes, and what refers to a secret is one.</summary>
    private static JsonObject Unknown(Node? with)
    {
        var secrets = (with as MapNode)?.Entries.Where(e => e.Value is ScalarNode value && Interpolator.SecretName(value) is not null) ?? [];
        var properties = secrets.DistinctBy(e => e.Key.Value, StringComparer.Ordinal)
            .Select(e => KeyValuePair.Create(e.Key.Value, (JsonNode?)new JsonObject { ["type"] = "string", ["x-secret"] = true }));
        return new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(properties), ["additionalProperties"] = true };
    }

    /// <summary>The options with the entries of <c>secrets:</c> among them, as references.</summary>
    private static Node? Merge(MapReader map, CheckScope scope)
    {
        var (with, secrets) = (map.Node("with"), map.Node("secrets"));
        if (secrets is null)
        {
            return with;
        }

        if (secrets is not MapNode named)
        {
            scope.Add(secrets.Start, map.At("secrets"), ProblemCodes.WrongType, $"'secrets' is a map of options and names, not {secrets.What}.", "Write secrets: { option: name }.");
            return with;
        }

        var options = with as MapNode ?? new MapNode { Start = map.Start };
        var entries = new List<MapEntry>(options.Entries);
        foreach (var entry in named.Entries)
        {
            var path = $"{map.At("secrets")}.{entry.Key.Value}";
            if (entry.Value is not ScalarNode name || !InterpolationText.IsSecretName(name.Value))
            {
                scope.Add(entry.Value.Start, path, ProblemCodes.BadName, "This is not a name of a secret.", "Use letters, digits, '.', '_', '-' and '/', such as imdb/ana; the value itself is stored by `mediabridge connect`.");
            }
            else if (options.Find(entry.Key.Value) is not null)
            {
                scope.Add(entry.Key.Start, path, ProblemCodes.DuplicateKey, $"The option '{entry.Key.Value}' is there already, under with.", "Remove one of the two.");
            }
            else
            {
                entries.Add(entry with { Value = name with { Value = $"${{secret:{name.Value}}}", IsVerbatim = false } });
            }
        }

        return options with { Entries = entries };
    }
}
