namespace MediaBridge.Sdk;

/// <summary>What a plugin registered for one component: read by the manifest writer, used by the host to make instances.</summary>
internal sealed record ComponentRegistration
{
    public required ComponentKind Kind { get; init; }

    public required ComponentInfo Info { get; init; }

    public required Type OptionsType { get; init; }

    /// <summary>The type that the factory returns: abilities are read from it; the contract itself if the factory hides it.</summary>
    public required Type ComponentType { get; init; }

    /// <summary>The client of the connection the component works on; null if it needs none.</summary>
    public Type? ClientType { get; init; }

    /// <summary>Makes the component of options, client (null if it needs none) and services.</summary>
    public required Func<object, object?, PluginServices, object> Create { get; init; }
}
