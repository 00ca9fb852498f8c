using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Pipelines;

/// <summary>Reads the block <c>vars:</c> and lays <c>--set</c> over it.</summary>
internal static class VariableReader
{
    private static readonly Dictionary<string, string?> None = new(StringComparer.Ordinal);

    /// <summary>The variables; null marks one that is declared without a value.</summary>
    public static IReadOnlyDictionary<string, string?> Read(Node? node, PipelineContext context, ProblemCollector problems)
    {
        var vars = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (node is MapNode map)
        {
            // Only the environment may be used here: a variable that names another would need an order.
            var interpolator = new Interpolator(None, context.Environment, problems);
            foreach (var entry in map.Entries)
            {
                Declare(entry, vars, context.Vars, interpolator, problems);
            }
        }
        else if (node is not (null or ScalarNode { IsEmpty: true }))
        {
            problems.Add(node.Start, "vars", ProblemCodes.WrongType, $"'vars' is a map of names and defaults, not {node.What}.", "Write vars: { name: default }.");
        }

        foreach (var (name, value) in context.Vars)
        {
            if (vars.ContainsKey(name))
            {
                vars[name] = value;
            }
            else
            {
                problems.Add(default, "vars", ProblemCodes.UnknownSet, $"--set names '{name}', which the pipeline does not declare under vars.", Nearest.Hint(name, vars.Keys) ?? "It declares none.");
            }
        }

        return vars;
    }

    private static void Declare(MapEntry entry, Dictionary<string, string?> vars, IReadOnlyDictionary<string, string> set, Interpolator interpolator, ProblemCollector problems)
    {
        var (name, path) = (entry.Key.Value, $"vars.{entry.Key.Value}");
        vars[name] = null;
        if (!Names.IsName(name))
        {
            problems.Add(entry.Key.Start, path, ProblemCodes.BadName, $"{ProblemCollector.Show(name)} is not a name of a variable.", Names.Rule);
        }
        else if (entry.Value is not ScalarNode scalar)
        {
            problems.Add(entry.Value.Start, path, ProblemCodes.WrongType, $"A variable has a single value, not {entry.Value.What}.");
        }
        else if (!scalar.IsEmpty && !set.ContainsKey(name))
        {
            // The default's own environment variable is not needed when --set gives the value.
            vars[name] = interpolator.Apply(scalar, path)?.Value ?? "";
        }
    }
}
