using MediaBridge.Core.Pipelines.Yaml;

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

    /// <summary>Where its steps and sinks stand in its text, by path such as <c>to[0]</c>.</summary>
    internal IReadOnlyDictionary<string, Position> Places { get; init; } = new Dictionary<string, Position>(StringComparer.Ordinal);

    /// <summary>Begins a pipeline that a program composes, with its first source.</summary>
    /// <param name="source">Id of the component, such as <c>files.videos</c>.</param>
    /// <param name="options">Its options: an anonymous object, a record, a dictionary or a JSON object, with the names of a pipeline file.</param>
    /// <param name="connection">The connection it works on; not needed if its service has only one.</param>
    /// <param name="where">A query: only items that match go on.</param>
    /// <param name="id">Its id among the sources.</param>
    /// <param name="person">The person whose facets it reads, if not the connection's.</param>
    public static PipelineComposer From(string source, object? options = null, string? connection = null, string? where = null, string? id = null, string? person = null)
        => new PipelineComposer().From(source, options, connection, where, id, person);
}
