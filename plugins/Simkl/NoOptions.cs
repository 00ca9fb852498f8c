namespace MediaBridge.Plugins.Simkl;

/// <summary>For components without options.</summary>
internal sealed record NoOptions;
