namespace MediaBridge.Sdk;

/// <summary>How far a long step is.</summary>
public sealed record WorkProgress
{
    /// <summary>Units done.</summary>
    public long Done { get; init; }

    /// <summary>Units in all, if known.</summary>
    public long? Total { get; init; }

    /// <summary>What is being done, in a few words.</summary>
    public string? Text { get; init; }
}
