namespace MediaBridge.Sdk;

/// <summary>A service and its pace, as a plugin registered it.</summary>
internal sealed record ServiceRegistration
{
    public required string Name { get; init; }

    public required ServicePolicy Policy { get; init; }
}
