using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Pipelines;

/// <summary>Reads <c>connections.yaml</c>, and changes single entries of it.</summary>
internal static class ConnectionsFile
{
    private static readonly Dictionary<string, string?> NoVars = new(StringComparer.Ordinal);

    /// <summary>Reads a file; one that is not there holds no connections.</summary>
    public static ConnectionsLoad Load(string path, IComponentIndex components, Func<string, string?> environment)
    {
        if (!File.Exists(path))
        {
            return new ConnectionsLoad();
        }

        var (text, problems) = YamlReader.ReadFile(path);
        return text is null ? new ConnectionsLoad { Problems = problems } : Parse(text, path, components, environment);
    }

    /// <summary>Reads a text.</summary>
    public static ConnectionsLoad Parse(string text, string? file, IComponentIndex components, Func<string, string?> environment)
    {
        var yaml = YamlReader.Read(text, file);
        if (yaml.Problems.Count > 0 || yaml.Root is null)
        {
            return new ConnectionsLoad { Problems = yaml.Problems };
        }

        var problems = new ProblemCollector(file);
        if (yaml.Root is not MapNode map)
        {
            problems.Add(yaml.Root.Start, "", ProblemCodes.WrongType, $"Connections are a map, not {yaml.Root.What}.", "Write name: { service: …, with: { … } }.");
            return new ConnectionsLoad { Problems = problems.ToList() };
        }

        var connections = new List<ConnectionDefinition>();
        foreach (var entry in map.Entries)
        {
            var (connection, own) = Read(entry.Key.Value, entry.Key.Start, entry.Value, file, components, environment);
            problems.AddRange(own);
            if (connection is not null)
            {
                connections.Add(connection);
            }
        }

        return new ConnectionsLoad { Connections = connections, Problems = problems.ToList() };
    }

    /// <summary>Checks an entry that is not in a file yet.</summary>
    public static (ConnectionDefinition? Connection, IReadOnlyList<Problem> Problems) Check(ConnectionEntry entry, IComponentIndex components, Func<string, string?> environment)
    {
        var node = NodeMaker.Map(
            ("service", NodeMaker.Text(entry.Service)),
            ("person", entry.Person is null ? null : NodeMaker.Text(entry.Person)),
            ("with", Map(entry.With)),
            ("secrets", entry.Secrets.Count == 0 ? null : Map(entry.Secrets)));
        return Read(entry.Name, default, node, file: null, components, environment);
    }

    /// <summary>The text with the entry added, or put in the place of the one with its name; everything else stays as it is.</summary>
    public static (string? Text, Problem? Problem) Put(string text, ConnectionEntry entry, string? file = null)
    {
        var value = new JsonObject { ["service"] = entry.Service };
        if (entry.Person is not null)
        {
            value["person"] = entry.Person;
        }

        if (entry.With.Count > 0)
        {
            value["with"] = Json(entry.With);
        }

        if (entry.Secrets.Count > 0)
        {
            value["secrets"] = Json(entry.Secrets);
        }

        return YamlEdit.Set(text, [entry.Name], value, file);
    }

    /// <summary>The text without the entry; everything else stays as it is.</summary>
    public static (string? Text, Problem? Problem) Remove(string text, string name, string? file = null) => YamlEdit.Remove(text, [name], file);

    /// <summary>Writes the file as a whole or not at all.</summary>
    public static void Save(string path, string text) => AtomicText.Write(path, text);

    private static (ConnectionDefinition? Connection, IReadOnlyList<Problem> Problems) Read(string name, Position at, Node value, string? file, IComponentIndex components, Func<string, string?> environment)
    {
        var problems = new ProblemCollector(file);
        var scope = new CheckScope(new PipelineContext { Components = components, Environment = environment }, problems, NoVars);
        var connection = ConnectionReader.Read(name, at, value, scope);
        return (problems.HasErrors ? null : connection, problems.ToList());
    }

    private static MapNode Map(IReadOnlyDictionary<string, string> values) => NodeMaker.Map([.. values.Select(v => (v.Key, (Node?)NodeMaker.Plain(v.Value)))]);

    private static JsonObject Json(IReadOnlyDictionary<string, string> values) => new(values.Select(v => KeyValuePair.Create(v.Key, (JsonNode?)JsonValue.Create(v.Value))));
}
