namespace MediaBridge.Sdk;

/// <summary>A service and its pace.</summary>
internal sealed record ManifestService
{
    public required string Name { get; init; }

    public required ServicePolicy Policy { get; init; }
}
