namespace MediaBridge.Core.Pipelines;

/// <summary>A pipeline that was read and checked: what it says, or what is wrong with it.</summary>
public sealed class Pipeline
{
    internal Pipeline(string name, PipelineDefinition? definition, IReadOnlyList<Problem> problems)
    {
        Name = name;
        Definition = definition;
        Problems = problems;
    }

    /// <summary>Its name; the file's name without its ending if the file does not say one.</summary>
    public string Name { get; }

    /// <summary>What it says; null if it has errors.</summary>
    public PipelineDefinition? Definition { get; }

    /// <summary>All errors and warnings at once, in the order of their places; empty if there are none.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether it cannot run.</summary>
    public bool HasErrors => Definition is null;
}
