namespace MediaBridge.Sdk;

/// <summary>Where watching or listening was left off.</summary>
public sealed record PlayProgress
{
    /// <summary>The position from the start; zero says that there is none.</summary>
    public TimeSpan Position { get; init; }

    /// <summary>Total length, if known.</summary>
    public TimeSpan? Of { get; init; }

    /// <summary>When it was left off.</summary>
    public EventTime? At { get; init; }

    /// <summary>The person; stamped by the engine.</summary>
    public string? By { get; init; }
}
