namespace MediaBridge.Plugins.Files.Pictures;

/// <summary>Whose rules name the files.</summary>
internal enum NameScheme
{
    Kodi,
    Jellyfin,
    Emby,
    Plex,
}
