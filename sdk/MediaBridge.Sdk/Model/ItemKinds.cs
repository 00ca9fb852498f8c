namespace MediaBridge.Sdk;

/// <summary>Well-known values of <see cref="MediaItem.Kind"/>. The set is open.</summary>
public static class ItemKinds
{
    /// <summary>A film.</summary>
    public const string Movie = "movie";

    /// <summary>A series as a whole.</summary>
    public const string Series = "series";

    /// <summary>A season of a series.</summary>
    public const string Season = "season";

    /// <summary>An episode of a series.</summary>
    public const string Episode = "episode";

    /// <summary>A music video or concert.</summary>
    public const string MusicVideo = "musicvideo";

    /// <summary>A musical artist.</summary>
    public const string Artist = "artist";

    /// <summary>A music album.</summary>
    public const string Album = "album";

    /// <summary>A track of an album.</summary>
    public const string Track = "track";

    /// <summary>An image, generated or photographed.</summary>
    public const string Image = "image";

    /// <summary>A release: a set of files prepared for publication.</summary>
    public const string Release = "release";
}
