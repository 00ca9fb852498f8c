using MediaBridge.Core.Pipelines.Yaml;
using MediaBridge.Core.Queries;

namespace MediaBridge.Core.Pipelines;

/// <summary>Checks the queries of a pipeline.</summary>
internal static class QueryChecker
{
    /// <summary>The format of options that hold a query.</summary>
    public const string Format = "query";

    /// <summary>Reports what is wrong with a query, at its place inside the scalar.</summary>
    public static void Check(CheckScope scope, ScalarNode? node, string path)
    {
        if (node is null)
        {
            return;
        }

        var parse = Query.Parse(node.Value);
        foreach (var problem in parse.Problems)
        {
            scope.Add(node.At(problem.Offset), path, ProblemCodes.BadQuery, problem.Message, problem.Hint);
        }

        if (parse.Query?.Sort.Count > 0)
        {
            scope.Add(node.Start, path, ProblemCodes.BadQuery, "'sort:' does nothing here: a pipeline keeps the source's order.", "Remove it.", warning: true);
        }
    }
}
