namespace MediaBridge.Core.Running;

/// <summary>Something that happened in a run, for progress displays and logs.</summary>
public sealed record RunEvent
{
    /// <summary>The run.</summary>
    public required long Run { get; init; }

    /// <summary>The phase: read, resolve, plan, apply or done.</summary>
    public required string Phase { get; init; }

    /// <summary>The source or sink it concerns.</summary>
    public string? Step { get; init; }

    /// <summary>Units done in this phase and step.</summary>
    public long Done { get; init; }

    /// <summary>Units in all, if known.</summary>
    public long? Total { get; init; }

    /// <summary>The item or target that it is at, for people; null if nothing is to be named.</summary>
    public string? Current { get; init; }

    /// <summary>What happened, in words; null for mere progress.</summary>
    public string? Message { get; init; }

    /// <summary>A line for people.</summary>
    public override string ToString()
        => Message ?? $"{Phase}{(Step is null ? "" : " " + Step)}: {Done}{(Total is { } total ? "/" + total : "")}";
}
