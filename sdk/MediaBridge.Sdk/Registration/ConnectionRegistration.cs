namespace MediaBridge.Sdk;

/// <summary>What a plugin registered for connections of a service.</summary>
internal sealed record ConnectionRegistration
{
    public required string Service { get; init; }

    public required Type OptionsType { get; init; }

    public required Type ClientType { get; init; }

    public required Func<object, PluginServices, object> Create { get; init; }
}
