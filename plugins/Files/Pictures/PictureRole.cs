namespace MediaBridge.Plugins.Files.Pictures;

/// <summary>What can be chosen in <c>roles</c>.</summary>
internal enum PictureRole
{
    Poster,
    Background,
    Banner,
    Logo,
    Clearart,
    Disc,
    Thumb,
    Keyart,
    Collection,
    Actors,
}
