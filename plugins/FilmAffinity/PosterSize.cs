namespace MediaBridge.Plugins.FilmAffinity;

/// <summary>Which addresses of a poster an item gets.</summary>
internal enum PosterSize
{
    /// <summary>Every size that the site keeps, the widest first.</summary>
    All,

    /// <summary>The widest, 400 pixels.</summary>
    Large,

    /// <summary>250 pixels.</summary>
    Medium,

    /// <summary>150 pixels.</summary>
    Small,

    /// <summary>No posters.</summary>
    None,
}
