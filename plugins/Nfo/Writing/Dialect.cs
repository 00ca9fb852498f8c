namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>Whose NFO is written.</summary>
internal enum Dialect
{
    /// <summary>Kodi 17 and later.</summary>
    Kodi,

    /// <summary>Jellyfin.</summary>
    Jellyfin,

    /// <summary>Emby.</summary>
    Emby,

    /// <summary>Plex, which reads Kodi's form.</summary>
    Plex,
}
