using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines.Yaml;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Configuration.Migrating;

/// <summary>Reads the configuration of another program: a JSON object, or lines <c>NAME=value</c>.</summary>
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
