namespace MediaBridge.Sdk;

/// <summary>Texts of a work in one language.</summary>
public sealed record Translation
{
    /// <summary>Title in that language.</summary>
    public string? Title { get; init; }

    /// <summary>Plot in that language.</summary>
    public string? Overview { get; init; }

    /// <summary>Tagline in that language.</summary>
    public string? Tagline { get; init; }
}
