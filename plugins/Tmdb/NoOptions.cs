namespace MediaBridge.Plugins.Tmdb;

/// <summary>For components without options.</summary>
internal sealed record NoOptions;
