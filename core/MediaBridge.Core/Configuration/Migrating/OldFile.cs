using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines.Yaml;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Configuration.Migrating;

/// <summary>Reads the configuration of another program: a JSON object, a YAML map, or lines <c>NAME=value</c>.</summary>
internal static class OldFile
{
    private const long MostBytes = 64 * 1024 * 1024;

    /// <summary>Its keys in order, and the lines that could not be read.</summary>
    /// <exception cref="PluginException">It is not there, too large, or neither of the two.</exception>
    public static (IReadOnlyList<KeyValuePair<string, JsonNode?>> Keys, IReadOnlyList<Problem> Problems) Read(string file)
    {
        var info = new FileInfo(file);
        if (!info.Exists)
        {
            throw new PluginException(ErrorKind.Configuration, $"There is no file '{file}'.", "Name the old program's configuration file.");
        }

        if (info.Length > MostBytes)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{file}' is larger than 64 MB, so it is no configuration.");
        }

        var (text, problems) = YamlReader.ReadFile(file);
        if (text is null)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{file}' cannot be read: {string.Join(" ", problems.Select(p => p.Message))}");
        }

        if (text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('{'))
        {
            return (Object(file, text), []);
        }

        var (values, wrong) = DotEnv.Parse(text, file);
        return ([.. values.Select(v => KeyValuePair.Create(v.Key, (JsonNode?)JsonValue.Create(v.Value.Value)))], wrong);
    }

    /// <summary>The keys of a YAML file in order; none if it is no map of names and values, which whoever reads it as something else tells.</summary>
    public static (IReadOnlyList<KeyValuePair<string, JsonNode?>> Keys, IReadOnlyList<Problem> Problems) ReadYaml(string file)
    {
        var (text, _) = YamlReader.ReadFile(file);
        return text is not null && YamlReader.Read(text, file).Root is MapNode map ? ([.. ((JsonObject)Value(map)!)], []) : ([], []);
    }

    private static JsonNode? Value(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Value, Value(e.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Value)]),
        ScalarNode { IsEmpty: true } => null,
        ScalarNode { IsPlain: true, Value: "true" or "false" } flag => JsonValue.Create(flag.Value is "true"),
        ScalarNode { IsPlain: true } plain when decimal.TryParse(plain.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        ScalarNode text => JsonValue.Create(text.Value),
        _ => null,
    };

    private static List<KeyValuePair<string, JsonNode?>> Object(string file, string text)
    {
        try
        {
            var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
            return [.. JsonNode.Parse(text.TrimStart('\uFEFF'), documentOptions: options)!.AsObject()];
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // The second: a key that stands there twice.
            var place = e is JsonException { LineNumber: { } line } ? $" at line {line + 1}" : "";
            throw new PluginException(ErrorKind.Configuration, $"'{file}' is no valid JSON{place}.", "Mend it in an editor, or give the file as the old program wrote it.", e);
        }
    }
}
