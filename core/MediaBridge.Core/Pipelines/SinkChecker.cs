using MediaBridge.Core.Pipelines.Yaml;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>Reads the list <c>to:</c>.</summary>
internal static class SinkChecker
{
    private const string Example = "Add to: [{ sink: COMPONENT, with: { … } }].";

    public static IReadOnlyList<CheckedSink> Read(MapReader pipeline, CheckScope scope)
    {
        var node = pipeline.Node("to");
        var items = pipeline.Items("to").ToList();
        if (node is null || node is ListNode && items.Count == 0)
        {
            pipeline.Missing("to", Example);
        }

        var ids = new StepIds(scope, items.Select(i => i.Node));
        List<CheckedSink> sinks = [.. items.Select(i => Read(i.Node, i.Path, scope, ids)).OfType<CheckedSink>()];
        CheckAfter(scope, sinks);
        return sinks;
    }

    private static CheckedSink? Read(Node node, string path, CheckScope scope, StepIds ids)
    {
        if (MapReader.Open(node, path, scope, "A sink") is not { } map)
        {
            return null;
        }

        var id = map.RequiredText("sink", "Add sink: COMPONENT.");
        var at = map.Place("sink");
        var component = id is null ? null : scope.Components.Find(ComponentKind.Sink, id, at, map.At("sink"));
        var connection = ConnectionFinder.Find(scope, component, map);
        var where = map.TextNode("where");
        QueryChecker.Check(scope, where, map.At("where"));
        var with = map.Node("with");
        var step = new SinkStep
        {
            Id = ids.Next(map, id ?? "sink"),
            Component = id ?? "",
            Connection = connection?.Name,
            Options = component is null ? [] : scope.Options.Check(with, at, component.Options, map.At("with")),
            Where = where?.Value,
            After = map.Text("after"),
            MaxChanges = Limits(map, scope),
            Existing = Enum.Parse<ExistingValues>(map.Choice("existing", "overwrite", "ask", "keep"), ignoreCase: true),
            Mirror = map.Node("removals") is null ? null : map.Choice("removals", "keep", "mirror") is "mirror",
        };
        map.Finish();
        return new CheckedSink { Step = step, Component = component, Path = path, At = at, AfterAt = map.Place("after"), Person = connection?.Person };
    }

    private static int? Limits(MapReader sink, CheckScope scope)
    {
        if (sink.Node("limits") is not { } node || MapReader.Open(node, sink.At("limits"), scope, "'limits'") is not { } map)
        {
            return null;
        }

        var changes = map.Count("changes");
        map.Finish();
        return changes;
    }

    private static void CheckAfter(CheckScope scope, List<CheckedSink> sinks)
    {
        var after = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sink in sinks.Where(s => s.Step.After is not null))
        {
            var (id, named) = (sink.Step.Id, sink.Step.After!);
            if (string.Equals(id, named, StringComparison.Ordinal) || !sinks.Exists(s => string.Equals(s.Step.Id, named, StringComparison.Ordinal)))
            {
                var others = sinks.Select(s => s.Step.Id).Where(i => !string.Equals(i, id, StringComparison.Ordinal)).ToList();
                var what = string.Equals(id, named, StringComparison.Ordinal) ? "A sink cannot wait for itself." : $"There is no sink with the id {ProblemCollector.Show(named)}.";
                scope.Add(sink.AfterAt, $"{sink.Path}.after", ProblemCodes.UnknownAfter, what, Nearest.Hint(named, others));
            }
            else
            {
                after.TryAdd(id, named);
            }
        }

        foreach (var sink in sinks.Where(s => IsOnCycle(s.Step.Id, after)))
        {
            scope.Add(sink.AfterAt, $"{sink.Path}.after", ProblemCodes.AfterCycle, $"'{sink.Step.Id}' waits for '{sink.Step.After}', which waits for '{sink.Step.Id}' in turn.", "Remove one of these after.");
        }
    }

    private static bool IsOnCycle(string id, Dictionary<string, string> after)
    {
        var at = id;
        for (var i = 0; i <= after.Count && after.TryGetValue(at, out var next); i++)
        {
            if (string.Equals(next, id, StringComparison.Ordinal))
            {
                return true;
            }

            at = next;
        }

        return false;
    }
}
