namespace MediaBridge.Plugins.Imdb;

/// <summary>For components without options.</summary>
internal sealed record NoOptions;
