using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Pipelines;

/// <summary>Reads merge rules: those of one lookup (<c>merge: { title: replace }</c>), and those of the pipeline, which name sources in order (<c>merge: { title: [nfo.read, tmdb] }</c>).</summary>
internal static class MergeChecker
{
    private const string Default = "default";
    private const string First = "first";
    private const string Last = "last";
    private const string Identity = "identity";

    /// <summary>The words of the pipeline's rules.</summary>
    public static IReadOnlyList<string> PipelineWords { get; } = [First, Last, FieldMerge.Union];

    /// <summary>The rules of a lookup: one word for all fields, or a map of fields.</summary>
    public static (string Merge, IReadOnlyDictionary<string, FieldMerge> Fields) Lookup(MapReader lookup, CheckScope scope)
    {
        if (lookup.Node("merge") is not MapNode map)
        {
            return (lookup.Choice("merge", FieldMerge.Fill, FieldMerge.Replace), new Dictionary<string, FieldMerge>(StringComparer.Ordinal));
        }

        var path = lookup.At("merge");
        var reader = MapReader.Open(map, path, scope, "Merge rules")!;
        var rest = reader.Choice(Default, FieldMerge.Fill, FieldMerge.Replace);
        var fields = new Dictionary<string, FieldMerge>(StringComparer.Ordinal);
        foreach (var entry in map.Entries.Where(e => e.Key.Value is not Default))
        {
            if (IsField(entry.Key, path, scope, [Default]) && Word(entry, path, scope, FieldMerge.Ways) is { } way)
            {
                fields[entry.Key.Value] = new FieldMerge { Way = way };
            }
        }

        return (rest, fields);
    }

    /// <summary>Reads the pipeline's <c>merge:</c> and lays its rules under those of its lookups.</summary>
    /// <returns>The steps with their rules, and whether items of several sources become one.</returns>
    public static (IReadOnlyList<ProcessStep> Steps, bool ByIdentity) Pipeline(MapReader pipeline, IReadOnlyList<string> sources, IReadOnlyList<ProcessStep> steps, CheckScope scope)
    {
        if (pipeline.Node("merge") is not MapNode map)
        {
            var word = pipeline.TextNode("merge");
            if (word is not null && word.Value is not Identity)
            {
                scope.Add(word.Start, "merge", ProblemCodes.NotAllowed, $"{ProblemCollector.Show(word.Value)} is not allowed here.", "Write merge: identity, or a map such as merge: { title: [nfo.read, tmdb], ratings: union }, or leave it out.");
            }

            return (steps, word is not null);
        }

        var byIdentity = MapReader.Open(map, "merge", scope, "Merge rules")!.Choice(Identity, "false", "true") is "true";
        var rules = new Dictionary<string, (string? Way, List<string> Order)>(StringComparer.Ordinal);
        foreach (var entry in map.Entries.Where(e => e.Key.Value is not Identity))
        {
            if (!IsField(entry.Key, "merge", scope, [Identity]))
            {
                continue;
            }

            var path = $"merge.{entry.Key.Value}";
            if (entry.Value is ListNode list)
            {
                rules[entry.Key.Value] = (null, Order(list, path, sources, steps, scope));
            }
            else if (Word(entry, "merge", scope, PipelineWords) is { } way)
            {
                rules[entry.Key.Value] = (way, []);
            }
        }

        return ([.. steps.Select(s => s.Kind == ProcessStepKind.Lookup ? s with { MergeFields = Rules(s, rules, sources) } : s)], byIdentity);
    }

    private static Dictionary<string, FieldMerge> Rules(ProcessStep step, Dictionary<string, (string? Way, List<string> Order)> rules, IReadOnlyList<string> sources)
    {
        // A lookup's own rules stand above the pipeline's.
        var fields = new Dictionary<string, FieldMerge>(step.MergeFields, StringComparer.Ordinal);
        foreach (var (field, (way, order)) in rules)
        {
            fields.TryAdd(field, way switch
            {
                FieldMerge.Union => new FieldMerge { Way = FieldMerge.Union },
                Last => new FieldMerge { Way = FieldMerge.Replace },
                First => new FieldMerge { Way = FieldMerge.Fill },
                _ => order.IndexOf(step.Id) is var rank and >= 0
                    ? new FieldMerge { Way = FieldMerge.Replace, Above = [.. order.Take(rank).Select(id => sources.Contains(id, StringComparer.Ordinal) ? "" : id).Distinct(StringComparer.Ordinal)] }
                    : new FieldMerge { Way = FieldMerge.Fill },
            });
        }

        return fields;
    }

    /// <summary>The ids of the sources and steps that a list names, by id or by component.</summary>
    private static List<string> Order(ListNode list, string path, IReadOnlyList<string> sources, IReadOnlyList<ProcessStep> steps, CheckScope scope)
    {
        var givers = steps.Where(s => s.Kind is not ProcessStepKind.Match).ToList();
        var order = new List<string>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is not ScalarNode { IsEmpty: false } scalar || scope.Interpolator.Apply(scalar, $"{path}[{i}]") is not { } name)
            {
                scope.Add(list.Items[i].Start, $"{path}[{i}]", ProblemCodes.WrongType, $"A source or step is wanted here, not {list.Items[i].What}.");
                continue;
            }

            List<string> found = [.. sources.Where(s => s == name.Value), .. givers.Where(s => s.Id == name.Value || s.Component == name.Value).Select(s => s.Id)];
            if (found.Count == 0)
            {
                scope.Add(name.Start, $"{path}[{i}]", ProblemCodes.UnknownGiver, $"{ProblemCollector.Show(name.Value)} is no source, lookup or processor of this pipeline.", Nearest.Hint(name.Value, [.. sources, .. givers.Select(s => s.Id)]));
            }

            order.AddRange(found.Where(id => !order.Contains(id)));
        }

        return order;
    }

    private static bool IsField(ScalarNode key, string path, CheckScope scope, IReadOnlyList<string> more)
    {
        if (MergeFields.IsField(key.Value))
        {
            return true;
        }

        scope.Add(key.Start, $"{path}.{key.Value}", ProblemCodes.UnknownKey, $"There is no field {ProblemCollector.Show(key.Value)} to merge.", Nearest.Hint(key.Value, [.. MergeFields.Names(), .. more]));
        return false;
    }

    private static string? Word(MapEntry entry, string path, CheckScope scope, IReadOnlyList<string> words)
    {
        var at = $"{path}.{entry.Key.Value}";
        if (entry.Value is not ScalarNode { IsEmpty: false } scalar || scope.Interpolator.Apply(scalar, at) is not { } word)
        {
            scope.Add(entry.Value.Start, at, ProblemCodes.WrongType, $"A word is wanted here, not {entry.Value.What}.", $"Words are {string.Join(", ", words)}.");
            return null;
        }

        if (!words.Contains(word.Value, StringComparer.Ordinal))
        {
            scope.Add(word.Start, at, ProblemCodes.NotAllowed, $"{ProblemCollector.Show(word.Value)} is not allowed here.", Nearest.Hint(word.Value, words) ?? $"Words are {string.Join(", ", words)}.");
            return null;
        }

        if (word.Value is FieldMerge.Union && !MergeFields.IsList(entry.Key.Value))
        {
            scope.Add(word.Start, at, ProblemCodes.NotAllowed, $"'{entry.Key.Value}' holds one value: there is nothing to unite.", $"Write {string.Join(" or ", words.Where(w => w is not FieldMerge.Union))}.");
            return null;
        }

        return word.Value;
    }
}
