namespace MediaBridge.Sdk;

/// <summary>A chapter mark.</summary>
public sealed record Chapter
{
    /// <summary>Where it begins.</summary>
    public required TimeSpan Start { get; init; }

    /// <summary>Where it ends, if stated.</summary>
    public TimeSpan? End { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }
}
