using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Pipelines;

/// <summary>Problems with the place of a node.</summary>
internal static class NodeProblems
{
    public static void Add(this ProblemCollector problems, Position at, string path, string code, string message, string? hint = null, bool warning = false, string? missing = null)
        => problems.Add(new Problem
        {
            Code = code,
            Message = message,
            Hint = hint,
            Line = at.Line,
            Column = at.Column,
            Path = path.Length == 0 ? null : path,
            IsWarning = warning,
            Missing = missing,
        });
}
