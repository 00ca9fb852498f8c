namespace MediaBridge.Core.Diagnostics;

/// <summary>One thing that was looked at: how it is, and what to do.</summary>
public sealed record Finding
{
    /// <summary>What was looked at: data folder, database, a plugin, a connection, a program.</summary>
    public required string Subject { get; init; }

    /// <summary>How bad it is.</summary>
    public required FindingLevel Level { get; init; }

    /// <summary>How it is, in a sentence without secrets.</summary>
    public required string Detail { get; init; }

    /// <summary>What to do; null if nothing.</summary>
    public string? Remedy { get; init; }
}
