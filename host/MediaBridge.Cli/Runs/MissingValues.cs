using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Plugins;

namespace MediaBridge.Cli.Runs;

/// <summary>Values that a pipeline still needs: asked for at a terminal. Without one, its problems name them.</summary>
internal static class MissingValues
{
    private const string Connection = "connection";

    /// <summary>Reads a pipeline file; variables that have no value are asked for.</summary>
    public static async Task<Pipeline> LoadAsync(Invocation invocation, Bridge bridge, string file, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken)
    {
        var pipeline = bridge.Load(file, variables);
        var names = Names(invocation, pipeline, p => p.Code is ProblemCodes.UndeclaredVariable);
        if (names.Count == 0)
        {
            return pipeline;
        }

        var given = new Dictionary<string, string>(variables, StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (await Terminal.AskAsync(invocation.Screen, name, $"a variable of {file}", [], only: false, cancellationToken) is not { } value)
            {
                return pipeline;
            }

            given[name] = value;
        }

        return bridge.Load(file, given);
    }

    /// <summary>Makes the pipeline of a copy; required options and connections that are missing are asked for.</summary>
    public static async Task<Pipeline> CopyAsync(Invocation invocation, Bridge bridge, string from, string to, string? match, string? where, string? existing, CancellationToken cancellationToken)
    {
        var pipeline = bridge.Copy(from, to, match, where, existing);
        var (moreFrom, moreTo) = (from, to);
        foreach (var name in Names(invocation, pipeline, At("from[0]")))
        {
            if (await AskAsync(invocation, bridge, "source", from, name, cancellationToken) is not { } value)
            {
                return pipeline;
            }

            moreFrom = With(moreFrom, name, value);
        }

        foreach (var name in Names(invocation, pipeline, At("to[0]")))
        {
            if (await AskAsync(invocation, bridge, "sink", to, name, cancellationToken) is not { } value)
            {
                return pipeline;
            }

            moreTo = With(moreTo, name, value);
        }

        return moreFrom == from && moreTo == to ? pipeline : bridge.Copy(moreFrom, moreTo, match, where, existing);
    }

    /// <summary>The expression with one more option.</summary>
    public static string With(string expression, string name, string value)
        => $"{expression}{(expression.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";

    private static List<string> Names(Invocation invocation, Pipeline pipeline, Func<Problem, bool> which)
        => invocation.Screen.CanAsk ? [.. pipeline.Problems.Where(p => p.Missing is not null && which(p)).Select(p => p.Missing!).Distinct(StringComparer.Ordinal)] : [];

    private static Func<Problem, bool> At(string step)
        => problem => string.Equals(problem.Path, $"{step}.with.{problem.Missing}", StringComparison.Ordinal) || string.Equals(problem.Path, $"{step}.{Connection}", StringComparison.Ordinal);

    private static async Task<string?> AskAsync(Invocation invocation, Bridge bridge, string kind, string expression, string name, CancellationToken cancellationToken)
    {
        var id = expression.Split(':', '?')[0];
        var component = bridge.Plugins.SelectMany(p => p.Components).FirstOrDefault(c => string.Equals(c.Kind, kind, StringComparison.Ordinal) && string.Equals(c.Info.Id, id, StringComparison.Ordinal));
        if (name is Connection)
        {
            var names = bridge.Connections.List().Where(c => string.Equals(c.Service, component?.Service, StringComparison.Ordinal)).Select(c => c.Name).ToList();
            return await Terminal.AskAsync(invocation.Screen, name, $"the account that {id} works on", names, only: true, cancellationToken);
        }

        var option = component is null ? null : OptionInfo.Of(component.Options).FirstOrDefault(o => string.Equals(o.Name, name, StringComparison.Ordinal));

        // A secret cannot stand in a command line: its problem says what to do instead.
        return option is null or { IsSecret: true } ? null : await Terminal.AskAsync(invocation.Screen, option with { Name = $"{id} {name}", Choices = Choices(bridge, option) }, cancellationToken);
    }

    private static IReadOnlyList<string> Choices(Bridge bridge, OptionInfo option)
        => option.NamesKind is { } kind
            ? [.. bridge.Plugins.SelectMany(p => p.Components).Where(c => string.Equals(c.Kind, kind, StringComparison.OrdinalIgnoreCase)).Select(c => c.Info.Id).Order(StringComparer.Ordinal)]
            : option.Choices;
}
