namespace MediaBridge.Core.Naming;

/// <summary>What a folder tells of the names of files in it.</summary>
internal enum FolderKind
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>A season: numbers in front are episodes.</summary>
    Season,

    /// <summary>A name of words, such as that of a show: numbers in front that look like episodes are.</summary>
    Named,

    /// <summary>A name of words that the file repeats, with a number behind it: an episode's.</summary>
    Repeated,

    /// <summary>A film's, which its name tells.</summary>
    Film,
}
