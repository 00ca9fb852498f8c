using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Mapping;

/// <summary>The marks that people give at TMDB: 0.5 to 10, in halves.</summary>
internal static class OwnScale
{
    public static Scale Scale { get; } = new(0.5m, 10, 0.5m);

    /// <summary>A mark; null if it is none of the scale.</summary>
    public static Rating? Of(decimal? value)
        => value is >= 0.5m and <= 10 && value % 0.5m == 0 ? new Rating { Value = value.Value, Scale = Scale } : null;
}
