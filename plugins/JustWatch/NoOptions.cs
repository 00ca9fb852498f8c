namespace MediaBridge.Plugins.JustWatch;

/// <summary>For components without options.</summary>
internal sealed record NoOptions;
