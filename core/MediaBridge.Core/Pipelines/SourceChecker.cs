using MediaBridge.Core.Pipelines.Yaml;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>Reads the list <c>from:</c>.</summary>
internal static class SourceChecker
{
    private const string Example = "Add from: [{ source: COMPONENT, with: { … } }].";

    public static IReadOnlyList<CheckedSource> Read(MapReader pipeline, CheckScope scope, string? person)
    {
        var node = pipeline.Node("from");
        var items = pipeline.Items("from").ToList();
        if (node is null || node is ListNode && items.Count == 0)
        {
            pipeline.Missing("from", Example);
        }

        var ids = new StepIds(scope, items.Select(i => i.Node));
        return [.. items.Select(i => Read(i.Node, i.Path, scope, ids, person)).OfType<CheckedSource>()];
    }

    private static CheckedSource? Read(Node node, string path, CheckScope scope, StepIds ids, string? person)
    {
        if (MapReader.Open(node, path, scope, "A source") is not { } map)
        {
            return null;
        }

        var id = map.RequiredText("source", "Add source: COMPONENT.");
        var at = map.Place("source");
        var component = id is null ? null : scope.Components.Find(ComponentKind.Source, id, at, map.At("source"));
        var connection = ConnectionFinder.Find(scope, component, map);
        var where = map.TextNode("where");
        QueryChecker.Check(scope, where, map.At("where"));
        var with = map.Node("with");
        var step = new SourceStep
        {
            Id = ids.Next(map, id ?? "source"),
            Component = id ?? "",
            Connection = connection?.Name,
            Person = map.Text("person") ?? connection?.Person ?? person,
            Options = component is null ? [] : scope.Options.Check(with, at, component.Options, map.At("with")),
            Where = where?.Value,
            Shrink = ShrinkReader.Read(map, scope),
        };
        map.Finish();
        return new CheckedSource { Step = step, Component = component, At = at };
    }
}
