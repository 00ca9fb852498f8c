namespace MediaBridge.Sdk;

/// <summary>An error as a value: what went wrong, and what happens next.</summary>
public sealed record PluginError
{
    /// <summary>What happens next.</summary>
    public required ErrorKind Kind { get; init; }

    /// <summary>What went wrong, in a sentence for people, without secrets.</summary>
    public required string Message { get; init; }

    /// <summary>A stable code, if the plugin has one.</summary>
    public string? Code { get; init; }

    /// <summary>What the person can do.</summary>
    public string? Hint { get; init; }

    /// <summary>How long the service asks us to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
