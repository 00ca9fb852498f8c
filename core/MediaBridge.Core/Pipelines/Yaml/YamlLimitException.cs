namespace MediaBridge.Core.Pipelines.Yaml;

/// <summary>Ends the reading of a text at once, with the problem to report. Never leaves <see cref="YamlReader"/>.</summary>
internal sealed class YamlLimitException(Problem problem) : Exception(problem.Message)
{
    public Problem Problem { get; } = problem;
}
