namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>The name of a film's new NFO.</summary>
internal enum NfoNaming
{
    /// <summary>That of the dialect: <c>movie.nfo</c> for Jellyfin, the video's for the others.</summary>
    Auto,

    /// <summary><c>movie.nfo</c>, for a film with a folder of its own.</summary>
    Movie,

    /// <summary>The video's.</summary>
    Video,
}
