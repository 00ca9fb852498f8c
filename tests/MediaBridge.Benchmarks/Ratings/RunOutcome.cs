namespace MediaBridge.Benchmarks.Ratings;

/// <summary>How a run of a child process ended.</summary>
public sealed record RunOutcome
{
    public long Run { get; init; }

    /// <summary>Its exit code; what the system says of one that was killed.</summary>
    public int ExitCode { get; init; }

    /// <summary>done, planned or unfinished; refused, killed or crashed if no report was made.</summary>
    public required string State { get; init; }

    /// <summary>Whether it went on with one that was stopped.</summary>
    public bool Continued { get; init; }

    /// <summary>Commits of its journal.</summary>
    public long Commits { get; init; }

    /// <summary>What it told, for messages of tests.</summary>
    public string Said { get; init; } = "";

    public override string ToString() => $"exit {ExitCode}, {State}: {Said}";
}
