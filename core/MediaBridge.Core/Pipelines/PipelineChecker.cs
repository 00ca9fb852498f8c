using System.Globalization;
using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Pipelines;

/// <summary>Checks the nodes of a pipeline, from a file or from a program, and makes the definition of them.</summary>
internal static class PipelineChecker
{
    /// <summary>The version of the grammar that this code reads.</summary>
    public const int Version = 1;

    private static readonly string[] Placed = ["steps", "to"];

    public static Pipeline Check(Node root, string? file, string defaultName, PipelineContext context)
    {
        var problems = new ProblemCollector(file);
        var vars = VariableReader.Read((root as MapNode)?.Find("vars")?.Value, context, problems);
        var scope = new CheckScope(context, problems, vars) { TakesDates = true };
        if (MapReader.Open(root, "", scope, "A pipeline") is not { } map)
        {
            return new Pipeline(defaultName, null, problems.ToList());
        }

        map.Node("vars");
        CheckVersion(map, scope);
        var (name, person) = (Name(map, scope, defaultName), map.Text("person"));
        var from = SourceChecker.Read(map, scope, person);
        var steps = StepChecker.Read(map, scope);
        var to = SinkChecker.Read(map, scope);
        (steps, var byIdentity) = MergeChecker.Pipeline(map, [.. from.Select(f => f.Step.Id)], steps, scope);

        map.Finish();
        PersonChecker.Check(scope, from, to, person);
        var definition = new PipelineDefinition
        {
            Name = name,
            File = file,
            Person = person,
            MergeByIdentity = byIdentity,
            From = [.. from.Select(f => f.Step)],
            Steps = steps,
            To = [.. to.Select(t => t.Step)],
        };
        var places = from node in Placed
                     from place in (((root as MapNode)?.Find(node)?.Value as ListNode)?.Items ?? []).Index()
                     select KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"{node}[{place.Index}]"), place.Item.Start);
        return new Pipeline(name, problems.HasErrors ? null : definition, problems.ToList()) { Places = new Dictionary<string, Position>(places, StringComparer.Ordinal) };
    }

    private static string Name(MapReader map, CheckScope scope, string fallback)
    {
        var node = map.TextNode("name");
        var name = node?.Value ?? fallback;
        if (!Names.IsName(name))
        {
            scope.Add(node?.Start ?? map.Start, "name", ProblemCodes.BadName, $"{ProblemCollector.Show(name)} is not a name of a pipeline.", node is null ? $"Add name: … {Names.Rule}" : Names.Rule);
        }

        return name;
    }

    private static void CheckVersion(MapReader map, CheckScope scope)
    {
        if (map.Node("version") is not { } node)
        {
            map.Missing("version", "Add version: 1.");
        }
        else if (node is not ScalarNode { IsPlain: true } scalar || !int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            scope.Add(node.Start, "version", ProblemCodes.WrongType, "The version is a whole number.", "Write version: 1.");
        }
        else if (version != Version)
        {
            scope.Add(node.Start, "version", ProblemCodes.UnsupportedVersion, $"This MediaBridge reads pipelines of version {Version}, not {version}.", version > Version ? "Update MediaBridge." : "Write version: 1.");
        }
    }
}
