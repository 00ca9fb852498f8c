namespace MediaBridge.Plugins.Trakt;

/// <summary>For components without options.</summary>
internal sealed record NoOptions;
