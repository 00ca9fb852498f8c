namespace MediaBridge.Plugins.Files.Organizing;

/// <summary>Naming habits of a media centre.</summary>
internal enum Preset
{
    /// <summary>Plex: ids and editions in braces.</summary>
    Plex,

    /// <summary>Jellyfin and Emby: ids in brackets, versions behind a dash.</summary>
    Jellyfin,

    /// <summary>Kodi: title and year.</summary>
    Kodi,

    /// <summary>Radarr and Sonarr: quality in brackets, group at the end.</summary>
    Radarr,
}
