namespace MediaBridge.Sdk;

/// <summary>One reason for or against a candidate.</summary>
public sealed record MatchEvidence
{
    /// <summary>What was compared, such as <c>title</c> or <c>year</c>.</summary>
    public required string Signal { get; init; }

    /// <summary>How well it fits: 0 not at all, 1 exactly.</summary>
    public required double Score { get; init; }

    /// <summary>The comparison in words.</summary>
    public string? Detail { get; init; }
}
