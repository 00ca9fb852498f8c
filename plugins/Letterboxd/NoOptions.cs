namespace MediaBridge.Plugins.Letterboxd;

/// <summary>For components without options.</summary>
internal sealed record NoOptions;
