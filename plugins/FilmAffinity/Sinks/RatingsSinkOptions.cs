namespace MediaBridge.Plugins.FilmAffinity.Sinks;

/// <summary>Writing ratings has no options.</summary>
internal sealed record RatingsSinkOptions;
