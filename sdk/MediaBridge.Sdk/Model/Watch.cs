namespace MediaBridge.Sdk;

/// <summary>One play.</summary>
public sealed record Watch
{
    /// <summary>When it was, if known; some services count plays without dating them.</summary>
    public EventTime? At { get; init; }

    /// <summary>The service's own id of this play.</summary>
    public string? NativeId { get; init; }

    /// <summary>The person who watched; stamped by the engine.</summary>
    public string? By { get; init; }
}
