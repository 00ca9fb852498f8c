using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Pipelines;

/// <summary>What every part of a check shares.</summary>
internal sealed class CheckScope
{
    public CheckScope(PipelineContext context, ProblemCollector problems, IReadOnlyDictionary<string, string?> vars)
    {
        Context = context;
        Problems = problems;
        Interpolator = new Interpolator(vars, context.Environment, problems);
        Components = new ComponentFinder(context.Components, problems);
        Options = new OptionsChecker(this);
    }

    public PipelineContext Context { get; }

    /// <summary>Whether options may hold the day of a run: those of steps, not those of connections.</summary>
    public bool TakesDates { get; init; }

    public ProblemCollector Problems { get; }

    public Interpolator Interpolator { get; }

    public ComponentFinder Components { get; }

    public OptionsChecker Options { get; }

    public void Add(Position at, string path, string code, string message, string? hint = null, bool warning = false, string? missing = null)
        => Problems.Add(at, path, code, message, hint, warning, missing);
}
