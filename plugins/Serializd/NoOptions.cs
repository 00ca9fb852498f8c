namespace MediaBridge.Plugins.Serializd;

/// <summary>For connections and components without options.</summary>
internal sealed record NoOptions;
