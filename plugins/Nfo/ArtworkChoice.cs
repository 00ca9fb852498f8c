namespace MediaBridge.Plugins.Nfo;

/// <summary>Which pictures are kept.</summary>
internal enum ArtworkChoice
{
    /// <summary>Files first, then addresses from the NFO.</summary>
    All,

    /// <summary>Files only.</summary>
    Local,
}
