namespace MediaBridge.Plugins.FilmAffinity.Matchers;

/// <summary>The search has no options.</summary>
internal sealed record SearchOptions;
