namespace MediaBridge.Core.Http;

/// <summary>The recording of one service.</summary>
internal sealed record CassetteFile
{
    /// <summary>Version of the format: 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The service.</summary>
    public required string Service { get; init; }

    /// <summary>What was asked and answered, in order.</summary>
    public required IReadOnlyList<Interaction> Interactions { get; init; }
}
