using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace MediaBridge.Benchmarks.Specifications;

/// <summary>The operations of an OpenAPI file, JSON or YAML.</summary>
internal sealed class OpenApiFile
{
    private readonly JsonNode _root;
    private readonly string[] _prefixes;
    private readonly List<(string[] Path, string Method, JsonNode Operation, JsonArray? Shared)> _operations = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    private OpenApiFile(JsonNode root)
    {
        _root = root;
        _prefixes = [.. (root["servers"]?.AsArray() ?? []).Select(s => Uri.TryCreate(s?["url"]?.ToString(), UriKind.Absolute, out var address) ? address.AbsolutePath.TrimEnd('/') : "").Append("").Distinct().OrderByDescending(p => p.Length)];
        foreach (var (path, item) in root["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject().Where(o => o.Key is "get" or "post" or "put" or "delete"))
            {
                _operations.Add((path.Trim('/').Split('/'), method.ToUpperInvariant(), operation!, item["parameters"]?.AsArray()));
            }
        }

        foreach (var (_, scheme) in root["components"]?["securitySchemes"]?.AsObject() ?? [])
        {
            if (scheme?["in"]?.ToString() == "query")
            {
                _keys.Add(scheme["name"]!.ToString());
            }
        }
    }

    public static OpenApiFile Read(string path)
    {
        using var reader = new StreamReader(path);
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return new OpenApiFile(JsonNode.Parse(reader.ReadToEnd())!);
        }

        var yaml = new YamlStream();
        yaml.Load(reader);
        return new OpenApiFile(Node(yaml.Documents[0].RootNode)!);
    }

    /// <summary>The parameters of the operation that a request is; null if there is none. Of several that fit, the one with the fewest variables.</summary>
    public IReadOnlyList<JsonNode>? Find(string method, string path, out IReadOnlyDictionary<string, string> variables)
    {
        foreach (var prefix in _prefixes.Where(p => path.StartsWith(p + "/", StringComparison.Ordinal)))
        {
            var parts = path[prefix.Length..].Trim('/').Split('/');
            var found = _operations.Where(o => o.Method == method && o.Path.Length == parts.Length && o.Path.Zip(parts).All(p => IsVariable(p.First) || p.First == p.Second)).OrderBy(o => o.Path.Count(IsVariable)).FirstOrDefault();
            if (found.Path is not null)
            {
                variables = found.Path.Zip(parts).Where(p => IsVariable(p.First)).ToDictionary(p => p.First.Trim('{', '}'), p => Uri.UnescapeDataString(p.Second), StringComparer.Ordinal);
                return [.. (found.Shared ?? []).Concat(found.Operation["parameters"]?.AsArray() ?? []).Select(Resolved).OfType<JsonNode>()];
            }
        }

        variables = new Dictionary<string, string>();
        return null;
    }

    /// <summary>Whether a parameter is a key that security schemes put into the query.</summary>
    public bool IsKey(string name) => _keys.Contains(name);

    private static bool IsVariable(string part) => part.StartsWith('{');

    private JsonNode? Resolved(JsonNode? node)
    {
        var at = node;
        if (node?["$ref"]?.ToString() is { } reference)
        {
            at = _root;
            foreach (var step in reference.TrimStart('#').Trim('/').Split('/'))
            {
                at = at?[step];
            }
        }

        return at;
    }

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Node(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Node)]),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: { } text } when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "true" or "false" } truth => JsonValue.Create(truth.Value == "true"),
        _ => JsonValue.Create(node.ToString()),
    };
}
