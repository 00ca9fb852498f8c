using MediaBridge.Core.Pipelines.Yaml;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>Makes a pipeline of <c>mediabridge copy FROM TO [--match M] [--where Q]</c>.</summary>
internal static class CopyPipeline
{
    private const string ConnectionKey = "connection";

    /// <summary>Composes and checks the pipeline.</summary>
    /// <param name="from">The source.</param>
    /// <param name="to">The sink.</param>
    /// <param name="match">A matcher and, as its argument, the scheme that is wanted: <c>imdb.dataset:imdb</c>; null for none.</param>
    /// <param name="where">A query; null for all items.</param>
    /// <param name="context">What it is checked against.</param>
    /// <param name="existing">What happens to other values at the target: overwrite, ask or keep; null for overwrite.</param>
    public static Pipeline Check(string from, string to, string? match, string? where, PipelineContext context, string? existing = null)
    {
        var problems = new ProblemCollector();
        var source = Read(from, "FROM", problems);
        var sink = Read(to, "TO", problems);
        var matcher = match is null ? null : Read(match, "--match", problems);
        if (source is null || sink is null || (match is not null && matcher is null))
        {
            return new Pipeline("copy", null, problems.ToList());
        }

        var index = context.Components;
        var composer = Pipeline.From(source.Component, Options(source, ComponentKind.Source, "FROM", index, problems), Connection(source), where).Named($"copy-{source.Component}-{sink.Component}");
        if (matcher is not null)
        {
            var options = Options(matcher with { Argument = null }, ComponentKind.Matcher, "--match", index, problems);
            composer = composer.Match(matcher.Component, matcher.Argument ?? "", options, connection: Connection(matcher));
        }

        var pipeline = composer.To(sink.Component, Options(sink, ComponentKind.Sink, "TO", index, problems), Connection(sink), existing: existing).Check(context);
        return problems.HasErrors ? new Pipeline(pipeline.Name, null, [.. problems.ToList(), .. pipeline.Problems]) : pipeline;
    }

    private static CopyExpression? Read(string text, string what, ProblemCollector problems)
    {
        var (expression, problem) = CopyExpression.Parse(text, what);
        problems.AddRange(problem is null ? [] : [problem]);
        return expression;
    }

    private static string? Connection(CopyExpression expression)
        => expression.Options.LastOrDefault(o => string.Equals(o.Key, ConnectionKey, StringComparison.Ordinal)).Value;

    private static MapNode Options(CopyExpression expression, ComponentKind kind, string what, IComponentIndex index, ProblemCollector problems)
    {
        var options = expression.Options.Where(o => !string.Equals(o.Key, ConnectionKey, StringComparison.Ordinal)).ToList();
        var component = index.Find(kind, expression.Component);
        if (expression.Argument is { } argument && component is not null)
        {
            if (component.Info.MainOption is { } main)
            {
                options.Insert(0, KeyValuePair.Create(main, argument));
            }
            else
            {
                problems.Add(default, what, ProblemCodes.BadCopyExpression, $"{what}: '{expression.Component}' has no main option for {ProblemCollector.Show(argument)}.", $"Write {expression.Component}?key=value.");
            }
        }

        return CopyOptions.Nodes(options, component?.Options ?? [], index);
    }
}
