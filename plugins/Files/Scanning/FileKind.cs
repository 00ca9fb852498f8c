namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>What a file is.</summary>
internal enum FileKind
{
    Other,
    Video,
    Disc,
    Image,
    Subtitle,
    Nfo,
}
