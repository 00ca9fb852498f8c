using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines.Yaml;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>Checks nodes against the schema of options and makes JSON of them. Secrets become <c>{"$secret":"name"}</c>.</summary>
internal sealed class OptionsChecker(CheckScope scope)
{
    /// <summary>The key of a reference to a secret.</summary>
    public const string SecretKey = "$secret";

    /// <summary>Checks a map of options; a missing one is an empty one.</summary>
    public JsonObject Check(Node? node, Position owner, JsonObject schema, string path)
    {
        var result = new JsonObject();
        var map = node as MapNode;
        if (node is not null && map is null && node is not ScalarNode { IsEmpty: true })
        {
            scope.Add(node.Start, path, ProblemCodes.WrongType, $"A map of options is wanted here, not {node.What}.", "Write it as a map: { key: value }.");
            return result;
        }

        var properties = SchemaFacts.Properties(schema);
        foreach (var entry in map?.Entries ?? [])
        {
            var key = entry.Key.Value;
            var inside = path.Length == 0 ? key : $"{path}.{key}";
            if (properties[key] is JsonObject property)
            {
                var value = SchemaFacts.OptionsOf(property) is null ? Value(entry.Value, property, inside) : null;
                Put(result, key, value);
            }
            else if (schema["additionalProperties"] is JsonObject values)
            {
                Put(result, key, Value(entry.Value, values, inside));
            }
            else if (schema["additionalProperties"] is JsonValue flag && flag.TryGetValue<bool>(out var open) && open)
            {
                Put(result, key, Value(entry.Value, [], inside));
            }
            else
            {
                scope.Add(entry.Key.Start, inside, ProblemCodes.UnknownKey, $"There is no option {ProblemCollector.Show(key)} here.", Nearest.Hint(key, [.. properties.Select(p => p.Key)]) ?? "It takes no options.");
            }
        }

        var place = map?.Start ?? owner;
        Required(map, place, schema, path);
        Nested(map, place, properties, path, result);
        return result;
    }

    private JsonNode? Value(Node node, JsonObject schema, string path)
    {
        if (SchemaFacts.IsSecret(schema))
        {
            return Secret(node, path);
        }

        var type = SchemaFacts.Type(schema);
        switch (node)
        {
            case ScalarNode scalar:
                return Scalar(scalar, schema, path);
            case MapNode when type is "object":
                return Check(node, node.Start, schema, path);
            case ListNode list when type is "array":
                return List(list, schema, path);
            case MapNode map when type is "any":
                return Check(map, node.Start, new JsonObject { ["additionalProperties"] = new JsonObject() }, path);
            case ListNode list when type is "any":
                return List(list, [], path);
            default:
                scope.Add(node.Start, path, ProblemCodes.WrongType, $"{Wanted(type)} is wanted here, not {node.What}.");
                return null;
        }
    }

    private JsonNode? Scalar(ScalarNode scalar, JsonObject schema, string path)
    {
        if (scalar.IsEmpty || scalar is { IsPlain: true, Value: "null" } && SchemaFacts.Type(schema) is not "string")
        {
            return null;
        }

        if (scope.Interpolator.Apply(scalar, path, scope.TakesDates && IsFreeText(schema)) is not { IsEmpty: false } filled)
        {
            return null;
        }

        if (filled.IsDated)
        {
            return new JsonObject { [DatedText.Key] = filled.Value };
        }

        var (value, fault) = ScalarReader.Read(filled, schema);
        if (fault is not null)
        {
            // A value from the environment may be a secret that stands in the wrong place: it is not shown.
            var message = ReferenceEquals(filled, scalar) ? fault.Message : $"The value of {ProblemCollector.Show(scalar.Value)} does not fit: {Wanted(SchemaFacts.Type(schema))} is wanted{(fault.Code is ProblemCodes.WrongType ? "" : " within its limits")}.";
            scope.Add(scalar.Start, path, fault.Code, message, fault.Hint);
        }
        else if (SchemaFacts.Text(schema, "format") is QueryChecker.Format)
        {
            QueryChecker.Check(scope, filled, path);
        }

        return value;
    }

    private static bool IsFreeText(JsonObject schema) => SchemaFacts.Type(schema) is "string" && SchemaFacts.Enum(schema).Count == 0 && SchemaFacts.Text(schema, "format") is null;

    private JsonArray List(ListNode list, JsonObject schema, string path)
    {
        var items = schema["items"] as JsonObject ?? [];
        var result = new JsonArray();
        foreach (var (item, i) in list.Items.Select((item, i) => (item, i)))
        {
            if (Value(item, items, $"{path}[{i}]") is { } value)
            {
                result.Add(value);
            }
        }

        if (SchemaFacts.Length(list.Items.Count, schema, "minItems", "maxItems", "value") is { } fault)
        {
            scope.Add(list.Start, path, fault.Code, fault.Message, fault.Hint);
        }

        return result;
    }

    private JsonObject? Secret(Node node, string path)
    {
        if (node is ScalarNode { IsEmpty: true })
        {
            return null;
        }

        if (node is ScalarNode scalar && Interpolator.SecretName(scalar) is { } name)
        {
            return new JsonObject { [SecretKey] = name };
        }

        scope.Add(node.Start, path, ProblemCodes.SecretLiteral, "This option is a secret: its value must not stand in a file.", "Store the value with `mediabridge connect NAME` and write ${secret:NAME} here, or secrets: { option: NAME } at the connection.");
        return null;
    }

    private void Required(MapNode? map, Position place, JsonObject schema, string path)
    {
        foreach (var key in SchemaFacts.Required(schema))
        {
            if (map?.Find(key) is null or { Value: ScalarNode { IsEmpty: true } })
            {
                var description = SchemaFacts.Properties(schema)[key] is JsonObject property ? SchemaFacts.Text(property, "description") : null;
                scope.Add(place, path.Length == 0 ? key : $"{path}.{key}", ProblemCodes.MissingKey, $"The option '{key}' is missing.", description is null ? $"Add {key}: …" : $"Add {key}: {description.TrimEnd('.')}.", missing: key);
            }
        }
    }

    /// <summary>Options of a component that another option names: that component, and its own options.</summary>
    private void Nested(MapNode? map, Position place, JsonObject properties, string path, JsonObject result)
    {
        foreach (var (key, schema) in properties)
        {
            if (schema is not JsonObject property || SchemaFacts.OptionsOf(property) is not var (kindWord, named) || !Enum.TryParse<ComponentKind>(kindWord, ignoreCase: true, out var kind))
            {
                continue;
            }

            var options = map?.Find(key);
            var inside = path.Length == 0 ? key : $"{path}.{key}";
            var id = (result[named] ?? (properties[named] as JsonObject)?["default"]) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
            if (string.IsNullOrEmpty(id))
            {
                if (options is not null && map?.Find(named) is null)
                {
                    scope.Add(options.Key.Start, inside, ProblemCodes.MissingKey, $"These are options of the {ComponentFinder.Word(kind)} that '{named}' names, but '{named}' is missing.", $"Add {named}: …");
                }

                continue;
            }

            var at = map?.Find(named)?.Value.Start ?? place;
            if (scope.Components.Find(kind, id, at, path.Length == 0 ? named : $"{path}.{named}") is { } component)
            {
                var nested = Check(options?.Value, options?.Key.Start ?? at, component.Options, inside);
                Put(result, key, nested.Count > 0 ? nested : null);
            }
        }
    }

    private static void Put(JsonObject result, string key, JsonNode? value)
    {
        if (value is not null)
        {
            result[key] = value;
        }
    }

    private static string Wanted(string type) => type switch
    {
        "string" => "A text",
        "boolean" => "True or false",
        "integer" => "A whole number",
        "number" => "A number",
        "array" => "A list",
        "object" => "A map",
        _ => "A value",
    };
}
