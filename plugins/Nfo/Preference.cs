namespace MediaBridge.Plugins.Nfo;

/// <summary>Whose title and year win.</summary>
internal enum Preference
{
    /// <summary>The NFO's.</summary>
    Nfo,

    /// <summary>The file name's.</summary>
    Name,
}
