namespace MediaBridge.Core.Running;

/// <summary>What a run did.</summary>
public sealed record RunReport
{
    /// <summary>Number of the run.</summary>
    public required long Run { get; init; }

    /// <summary>Name of the pipeline.</summary>
    public required string Pipeline { get; init; }

    /// <summary>State: done, planned (a dry run), or unfinished: running it again goes on.</summary>
    public required string State { get; init; }

    /// <summary>Whether it went on with an earlier, unfinished run.</summary>
    public bool Continued { get; init; }

    /// <summary>What was read.</summary>
    public IReadOnlyList<SourceReport> Sources { get; init; } = [];

    /// <summary>Items that came out of the steps.</summary>
    public long Resolved { get; init; }

    /// <summary>Items that steps left out, by step and reason.</summary>
    public IReadOnlyList<DecisionCount> Decisions { get; init; } = [];

    /// <summary>What was not written, counted by reason word and step; most first.</summary>
    public IReadOnlyList<ReasonCount> Reasons { get; init; } = [];

    /// <summary>What sources and steps remarked of items, such as that a file had to be repaired; counted by remark, the first 200.</summary>
    public IReadOnlyList<DecisionCount> Remarks { get; init; } = [];

    /// <summary>How matches and lookups found the items, counted by step and way; those that came to a step for the first time in this run.</summary>
    public IReadOnlyList<FoundCount> Found { get; init; } = [];

    /// <summary>What was planned and done.</summary>
    public IReadOnlyList<SinkReport> Sinks { get; init; } = [];

    /// <summary>Traffic by service; empty when nothing was asked.</summary>
    public IReadOnlyList<ServiceReport> Services { get; init; } = [];

    /// <summary>Remarks for people: why a read was full, what is held and how to go on.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>The exit code: the sum of the bits of <see cref="ExitCodes"/>.</summary>
    public int ExitCode { get; init; }

    /// <summary>How long this part of the run took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Whether something was, or in a dry run would be, changed.</summary>
    public bool HasChanges => Sinks.Any(s => s.Created + s.Updated + s.Deleted > 0);
}
