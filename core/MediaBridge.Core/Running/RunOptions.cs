namespace MediaBridge.Core.Running;

/// <summary>What a person asks of one run, beyond the pipeline.</summary>
public sealed record RunOptions
{
    /// <summary>Start anew instead of going on with an unfinished run of the same pipeline and settings; reads in full.</summary>
    public bool Fresh { get; init; }

    /// <summary>Read only what happened since then. Such a run moves no cursor and removes nothing.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>A query that every item must match as well. Such a run moves no cursor and removes nothing.</summary>
    public string? Where { get; init; }

    /// <summary>The most items to read of each source. Such a run moves no cursor and removes nothing.</summary>
    public int? Limit { get; init; }

    /// <summary>How many items are processed at the same time, 1 to 256; null for the default of the machine. The result does not depend on it.</summary>
    public int? Workers { get; init; }

    /// <summary>Answers to questions, by their code.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Try again what a service refused for good in an earlier run.</summary>
    public bool RetryRejected { get; init; }

    /// <summary>Take up again only what the runs before left for this reason, a word of <see cref="ReasonWords.Retryable"/>: nothing is read anew. Such a run moves no cursor and removes nothing.</summary>
    public string? Retry { get; init; }

    /// <summary>Rejected items count as an error in the exit code.</summary>
    public bool Strict { get; init; }

    internal bool IsPartial => Since is not null || Where is not null || Limit is not null || Retry is not null;
}
