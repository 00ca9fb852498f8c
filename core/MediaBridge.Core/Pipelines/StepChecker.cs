using MediaBridge.Core.Pipelines.Yaml;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>Reads the list <c>steps:</c>.</summary>
/// <remarks>
/// A step is <c>- processor</c>, <c>- processor: { options }</c>, <c>- processor: value</c> (of its main option), the long form
/// <c>- use: processor</c> with <c>with</c>, <c>connection</c> and <c>id</c>, or <c>- match: { … }</c> or <c>- lookup: { … }</c>.
/// </remarks>
internal static class StepChecker
{
    public static IReadOnlyList<ProcessStep> Read(MapReader pipeline, CheckScope scope)
    {
        var items = pipeline.Items("steps").ToList();
        var bodies = items.Select(i => i.Node is MapNode { Entries: [{ Key.Value: "match" or "lookup" } only] } ? only.Value : i.Node);
        var ids = new StepIds(scope, bodies);
        return [.. items.Select(i => Read(i.Node, i.Path, scope, ids)).OfType<ProcessStep>()];
    }

    private static ProcessStep? Read(Node node, string path, CheckScope scope, StepIds ids)
    {
        switch (node)
        {
            case ScalarNode name when !name.IsEmpty:
                return scope.Interpolator.Apply(name, path) is { } filled ? Short(filled, null, path, scope, ids) : null;
            case MapNode { Entries: [{ Key.Value: "match" } only] }:
                return Match(only.Value, $"{path}.match", scope, ids);
            case MapNode { Entries: [{ Key.Value: "lookup" } only] }:
                return Lookup(only.Value, $"{path}.lookup", scope, ids);
            case MapNode map when map.Find("use") is not null:
                return Long(MapReader.Open(map, path, scope, "A step")!, scope, ids);
            case MapNode { Entries: [var only] }:
                return Short(only.Key, only.Value, path, scope, ids);
            default:
                scope.Add(node.Start, path, ProblemCodes.WrongType, "A step has one key: a processor, match or lookup.", node is MapNode ? "Write '- use: PROCESSOR' to give it with, connection or id; begin each step with '- '." : "Write '- PROCESSOR', '- PROCESSOR: { … }', '- match: { … }' or '- lookup: { … }'.");
                return null;
        }
    }

    private static ProcessStep? Short(ScalarNode name, Node? value, string path, CheckScope scope, StepIds ids)
    {
        var inside = $"{path}.{name.Value}";
        if (scope.Components.Find(ComponentKind.Processor, name.Value, name.Start, path) is not { } component)
        {
            return null;
        }

        // A step without a key `connection` works on the only connection of its service.
        var connection = ConnectionFinder.Find(scope, component, MapReader.Open(new MapNode { Start = name.Start }, inside, scope, "A step")!);
        return new ProcessStep
        {
            Id = ids.Next(null, name.Value),
            Kind = ProcessStepKind.Process,
            Component = name.Value,
            Connection = connection?.Name,
            Options = scope.Options.Check(MainOption(component, value, inside, scope), name.Start, component.Options, inside),
        };
    }

    /// <summary>A value that is no map is that of the component's main option.</summary>
    private static Node? MainOption(ManifestComponent component, Node? value, string path, CheckScope scope)
    {
        if (value is null or MapNode or ScalarNode { IsEmpty: true })
        {
            return value;
        }

        if (component.Info.MainOption is { } main)
        {
            return new MapNode { Start = value.Start, End = value.End, Entries = [new MapEntry { Key = new ScalarNode { Value = main, Start = value.Start }, Value = value }] };
        }

        scope.Add(value.Start, path, ProblemCodes.WrongType, $"'{component.Info.Id}' has no main option, so its options are a map.", $"Write - {component.Info.Id}: {{ option: value }}.");
        return new MapNode { Start = value.Start };
    }

    private static ProcessStep Long(MapReader map, CheckScope scope, StepIds ids)
    {
        var id = map.RequiredText("use", "Add use: PROCESSOR.");
        var at = map.Place("use");
        var component = id is null ? null : scope.Components.Find(ComponentKind.Processor, id, at, map.At("use"));
        var step = Body(map, component, id, at, "with", scope, ids);
        map.Finish();
        return step;
    }

    private static ProcessStep? Match(Node node, string path, CheckScope scope, StepIds ids)
    {
        if (MapReader.Open(node, path, scope, "A match") is not { } map)
        {
            return null;
        }

        var id = map.RequiredText("with", "Add with: MATCHER.");
        var at = map.Place("with");
        var component = id is null ? null : scope.Components.Find(ComponentKind.Matcher, id, at, map.At("with"));
        var step = Body(map, component, id, at, "options", scope, ids) with
        {
            Kind = ProcessStepKind.Match,
            Scheme = SchemeChecker.Read(map, scope),
            Accept = map.Choice("accept", "strong", "medium"),
            Otherwise = map.Choice("otherwise", "review", "pass", "drop"),
            IfDown = map.Choice("ifDown", "park", "wait"),
        };
        map.Finish();
        return step;
    }

    private static ProcessStep? Lookup(Node node, string path, CheckScope scope, StepIds ids)
    {
        if (MapReader.Open(node, path, scope, "A lookup") is not { } map)
        {
            return null;
        }

        var id = map.RequiredText("with", "Add with: SOURCE or MATCHER.");
        var at = map.Place("with");
        var component = id is null ? null : scope.Components.FindLookup(id, at, map.At("with"));
        var (merge, fields) = MergeChecker.Lookup(map, scope);
        var step = Body(map, component, id, at, "options", scope, ids) with
        {
            Kind = ProcessStepKind.Lookup,
            Facets = FacetChecker.Read(map, component, scope),
            Merge = merge,
            MergeFields = fields,
            IfDown = map.Choice("ifDown", "park", "wait", "pass"),
        };
        map.Finish();
        return step;
    }

    private static ProcessStep Body(MapReader map, ManifestComponent? component, string? id, Position at, string options, CheckScope scope, StepIds ids)
    {
        var connection = ConnectionFinder.Find(scope, component, map);
        var node = map.Node(options);
        return new ProcessStep
        {
            Id = ids.Next(map, id ?? "step"),
            Component = id ?? "",
            Connection = connection?.Name,
            Options = component is null ? [] : scope.Options.Check(node, at, component.Options, map.At(options)),
        };
    }
}
